package io.leadline.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who a token speaks for, and what of it still holds.
 *
 * @param pageId null for a user's or the app's token
 * @param pages what the person ticked in the dialog
 * @param lost permissions taken away for this page
 */
record Bearer(
        Kind kind,
        String personId,
        String pageId,
        boolean longLived,
        Instant issuedAt,
        Instant expiresAt,
        Integer deadSubcode,
        Set<String> granted,
        Set<String> pages,
        Set<String> lost,
        Set<String> tasks,
        boolean vanished) {

    enum Kind {
        APP,
        USER,
        PAGE
    }

    static final Bearer APP =
            new Bearer(Kind.APP, null, null, true, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), false);

    /** The subcode of error 190 that the token answers with; null while it is good. */
    Integer deathAt(Instant now) {
        if (deadSubcode != null) {
            return deadSubcode;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? Integer.valueOf(463) : null;
    }

    boolean has(String permission) {
        return granted.contains(permission) && !lost.contains(permission);
    }

    /**
     * Refuses unless this is the page's own token with the permission.
     *
     * @param object what was asked for; named when it is none of this token's business
     */
    Bearer mayOn(String page, String object, String permission) {
        if (kind != Kind.PAGE) {
            throw GraphFailure.pageTokenNeeded();
        }
        if (!pageId.equals(page) || vanished) {
            throw GraphFailure.unknownObject(object);
        }
        if (!has("pages_read_engagement")) {
            throw GraphFailure.noImpersonation("pages_read_engagement");
        }
        if (!pages.contains(page) || !has(permission)) {
            throw GraphFailure.missingPermission(permission);
        }
        return this;
    }

    void needsOneOf(String... anyTask) {
        if (Stream.of(anyTask).noneMatch(tasks::contains)) {
            throw GraphFailure.missingTask(anyTask[0]);
        }
    }

    /** What debug_token tells of the scopes. */
    List<String> scopes() {
        return Scopes.ALL.stream().filter(granted::contains).toList();
    }
}
