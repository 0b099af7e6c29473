package io.leadline.sandbox;

import java.util.List;

/** The permissions this made-up Meta knows, in the order the dialog shows them. */
final class Scopes {
    static final List<String> ALL = List.of(
            "pages_show_list",
            "pages_read_engagement",
            "pages_manage_metadata",
            "pages_manage_ads",
            "leads_retrieval",
            "ads_management",
            "ads_read",
            "business_management",
            "pages_messaging",
            "instagram_basic",
            "instagram_manage_messages");

    private Scopes() {}

    /** Whether the permission is about single pages, so that debug_token lists them. */
    static boolean byPage(String permission) {
        return permission.startsWith("pages_") || permission.equals("leads_retrieval");
    }
}
