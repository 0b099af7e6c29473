package io.leadline.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery as a source understood it: proof of the body and the events cut out of it.
 *
 * @param verifiedAt when its signature was found genuine; null for what we read ourselves
 * @param bodyHash SHA-256 of the raw bytes
 */
public record Incoming(
        UUID id,
        String source,
        Via via,
        Instant receivedAt,
        Instant verifiedAt,
        int size,
        byte[] bodyHash,
        List<Slice> slices) {

    /**
     * One event of a delivery.
     *
     * @param account the provider's account (page id), never null; {@code -} when the event names none
     * @param externalId what makes it this event and no other: the provider's id, or a hash of the slice
     * @param payload the slice as JSON (or as text, if it was not JSON)
     * @param occurredAt when it happened by the provider's clock, or null
     * @param fetched what the provider was asked for it already, or null
     * @param refused null for an event to be worked; otherwise why it is only kept
     */
    public record Slice(
            String account,
            String form,
            String externalId,
            String payload,
            Instant occurredAt,
            String fetched,
            Refusal refused) {

        /** An event that is kept but not worked. */
        public static Slice refused(String account, String externalId, String payload, Refusal refusal) {
            return new Slice(account, null, externalId, payload, null, null, refusal);
        }
    }

    /** An event that is kept but not worked. @param state IGNORED or FAILED */
    public record Refusal(EventState state, ErrorClass why, String text) {}
}
