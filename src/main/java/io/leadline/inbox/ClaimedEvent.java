package io.leadline.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a worker holds the lease of.
 *
 * @param account the provider's account it belongs to (for Meta the page id)
 * @param payload its own slice of the delivery, JSON
 * @param fetched what an earlier attempt fetched for it, or null
 * @param occurredAt when it happened by the provider's clock, or null
 * @param attempt 1 for the first try
 * @param correlation the delivery's id: the thread from webhook to lead in the log
 */
public record ClaimedEvent(
        UUID id,
        UUID submissionId,
        String source,
        String account,
        String form,
        String externalId,
        String payload,
        String fetched,
        Instant receivedAt,
        Instant occurredAt,
        Via via,
        int attempt,
        UUID correlation) {}
