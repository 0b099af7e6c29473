package io.leadline.stats;

import io.leadline.stats.SyncHistory.Ref;
import java.time.Instant;

/**
 * All that is written down about a submission's way.
 *
 * @param fetched what is in it was read at the provider, whenever that was
 * @param lead the lead it became; @param met the lead it met instead
 * @param assignee who got the lead when it was stored, or null
 */
record ReceiptFacts(
        String via,
        String state,
        String errorClass,
        String errorText,
        Instant createdAt,
        Instant receivedAt,
        Instant verifiedAt,
        boolean fetched,
        Instant fetchedAt,
        Instant mappedAt,
        Instant matchedAt,
        Instant assignedAt,
        Instant storedAt,
        Ref lead,
        Ref met,
        Ref assignee,
        Mail mail,
        Instant firstActionAt,
        Ref firstActor) {

    /** The mail that told the assignee. */
    record Mail(String state, Instant sentAt, String errorText) {}
}
