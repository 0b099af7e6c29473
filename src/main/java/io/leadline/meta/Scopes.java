package io.leadline.meta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The permissions that a person is asked for, and which of them leads cannot come without. */
final class Scopes {
    static final List<String> ASKED = List.of(
            "pages_show_list",
            "pages_manage_metadata",
            "pages_read_engagement",
            "pages_manage_ads",
            "leads_retrieval",
            "pages_messaging",
            "ads_management",
            "business_management");

    static final String LEADS = "leads_retrieval";

    /** Leads cannot come without these. */
    static final List<String> NEEDED = List.of(
            "pages_show_list",
            "pages_manage_metadata",
            "pages_read_engagement",
            "pages_manage_ads",
            "leads_retrieval",
            "ads_management");

    private Scopes() {}

    /** What was refused by name, and what is needed and not there. */
    static List<String> missing(List<String> granted, List<String> declined) {
        Set<String> missing = new LinkedHashSet<>(ASKED);
        missing.removeIf(scope -> granted.contains(scope) || !(NEEDED.contains(scope) || declined.contains(scope)));
        return List.copyOf(missing);
    }
}
