package io.leadline.leads;

import java.util.UUID;

/** What became of a submission at the lead desk. */
public sealed interface Admitted {
    record Created(UUID leadId, UUID assigneeId) implements Admitted {}

    /** @param answersAdded whether its answers went to the lead it met */
    record MetDuplicate(UUID leadId, boolean answersAdded) implements Admitted {}
}
