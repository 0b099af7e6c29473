package io.leadline.meta;

import java.time.Instant;
import java.util.List;

/** All that Graph says about a token at one moment: whose it is, what it may do, and the pages it lists. */
record Inspection(
        String token,
        String userId,
        String userName,
        List<String> scopes,
        List<String> declined,
        Instant expiresAt,
        Instant dataAccessExpiresAt,
        List<ListedPage> pages) {

    /** @param token null when the person may not act for the page */
    record ListedPage(String id, String name, String token, List<String> tasks) {
        boolean givesLeads() {
            return token != null && tasks.contains("ADVERTISE");
        }
    }
}
