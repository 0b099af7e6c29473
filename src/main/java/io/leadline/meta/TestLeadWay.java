package io.leadline.meta;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How far a test lead has come, step by step. */
record TestLeadWay(UUID id, Instant createdAt, String leadgenId, UUID eventId, UUID leadId, List<Step> steps) {
    enum State {
        WAITING,
        DONE,
        FAILED,
        SKIPPED
    }

    record Step(String step, State state, Instant at, String detail) {}

    private static final Set<String> ENDED_WITHOUT_LEAD = Set.of("IGNORED", "FAILED", "PAUSED");

    /** The way is over when nothing waits, or when something failed: what comes behind it will not come by itself. */
    boolean finished() {
        return steps.stream().noneMatch(step -> step.state() == State.WAITING)
                || steps.stream().anyMatch(step -> step.state() == State.FAILED);
    }

    static TestLeadWay of(Object[] row) {
        return new TestLeadWay(
                (UUID) row[0], (Instant) row[1], (String) row[2], (UUID) row[4], (UUID) row[11], new Walk(row).steps());
    }

    /** Goes along the row of {@link TestLeads#way}. */
    private static final class Walk {
        private final Object[] row;
        private final List<Step> steps = new ArrayList<>();

        private Walk(Object[] row) {
            this.row = row;
        }

        private List<Step> steps() {
            String state = (String) row[5];
            Instant tried = (Instant) row[10];
            boolean isLead = row[11] != null;
            boolean met = "DUPLICATE".equals(state);
            boolean stuck = state != null && ENDED_WITHOUT_LEAD.contains(state);
            boolean fetched = Boolean.TRUE.equals(row[7]);
            String error = (String) row[8];
            add("issued", row[2] != null, row[3] != null, (Instant) row[1], (String)
                    (row[2] == null ? row[3] : row[2]));
            add("received", row[4] != null, row[2] == null && row[3] != null, (Instant) row[6], null);
            add("verified", row[4] != null, false, (Instant) row[6], null);
            add("fetched", fetched, stuck, tried, fetched ? null : error);
            add("mapped", isLead || met, stuck && fetched, tried, isLead ? String.valueOf(row[18]) : error);
            outcome("assigned", isLead, met, (Instant) row[13], (String) row[14], row[14] == null);
            outcome("stored", isLead, met, (Instant) row[13], isLead ? String.valueOf(row[12]) : null, false);
            notified(isLead, met);
            return steps;
        }

        private void add(String step, boolean done, boolean failed, Instant at, String detail) {
            State state = done ? State.DONE : failed ? State.FAILED : State.WAITING;
            steps.add(new Step(step, state, done || failed ? at : null, detail));
        }

        /** What only a new lead has: one that met another lead leaves it out. */
        private void outcome(String step, boolean done, boolean met, Instant at, String detail, boolean nobody) {
            State state = met || done && nobody ? State.SKIPPED : done ? State.DONE : State.WAITING;
            steps.add(new Step(step, state, done ? at : null, detail));
        }

        private void notified(boolean isLead, boolean met) {
            String mail = (String) row[15];
            State state = "SENT".equals(mail)
                    ? State.DONE
                    : "FAILED".equals(mail)
                            ? State.FAILED
                            : mail == null && (isLead || met) ? State.SKIPPED : State.WAITING;
            steps.add(new Step("notified", state, (Instant) row[16], (String) row[17]));
        }
    }
}
