package io.leadline.stats;

import io.leadline.stats.SyncHistory.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission's line of times, from the person's pressing send to the first thing somebody of ours did with it; or where
 * on the way it waits, and why.
 *
 * @param state of the event; null when its row was cleaned away long after it became a lead
 * @param lead what it became, or the lead it met
 */
record Receipt(String via, String state, Ref lead, Long receivedToStoredMs, List<Step> steps) {
    @Schema(name = "ReceiptStepName")
    enum Name {
        CREATED,
        RECEIVED,
        VERIFIED,
        FETCHED,
        MAPPED,
        MATCHED,
        ASSIGNED,
        NOTIFIED,
        FIRST_ACTION
    }

    @Schema(name = "ReceiptStepState")
    enum State {
        DONE,
        WAITING,
        FAILED,
        /** It does not happen on this submission's way, or will not by itself. */
        SKIPPED
    }

    /** @param person who got the lead, or who acted first */
    @Schema(name = "ReceiptStep")
    record Step(Name step, State state, Instant at, String text, String errorClass, Ref person) {}

    private static final Set<String> ENDED = Set.of("DONE", "DUPLICATE");

    static Receipt of(ReceiptFacts facts) {
        Ref lead = facts.lead() != null ? facts.lead() : facts.met();
        Long stored = facts.receivedAt() == null || facts.storedAt() == null
                ? null
                : Math.max(
                        0,
                        Duration.between(facts.receivedAt(), facts.storedAt()).toMillis());
        return new Receipt(facts.via(), facts.state(), lead, stored, new Walk(facts).steps());
    }

    /** Goes along the way; the first step that is not done tells what holds the submission up. */
    private static final class Walk {
        private final ReceiptFacts facts;
        private final boolean ended;
        private final List<Step> steps = new ArrayList<>();
        private State behind;

        private Walk(ReceiptFacts facts) {
            this.facts = facts;
            this.ended = facts.state() == null || ENDED.contains(facts.state());
        }

        private List<Step> steps() {
            add(Name.CREATED, facts.createdAt() == null ? State.SKIPPED : State.DONE, facts.createdAt());
            add(Name.RECEIVED, State.DONE, facts.receivedAt());
            boolean told = "WEBHOOK".equals(facts.via());
            // what is stored by the webhook had its signature checked before, also where no time of it was kept
            Instant verified = facts.verifiedAt() == null ? facts.receivedAt() : facts.verifiedAt();
            add(Name.VERIFIED, told ? State.DONE : State.SKIPPED, told ? verified : null);
            work(Name.FETCHED, ended || facts.fetched(), facts.fetchedAt());
            work(Name.MAPPED, ended || behind == null && facts.mappedAt() != null, facts.mappedAt());
            work(Name.MATCHED, ended, facts.matchedAt());
            assigned();
            notified();
            acted();
            return steps;
        }

        private void add(Name step, State state, Instant at) {
            steps.add(new Step(step, state, at, null, null, null));
        }

        private void work(Name step, boolean done, Instant at) {
            if (done) {
                add(step, State.DONE, at);
            } else if (behind == null) {
                State stuck =
                        switch (facts.state()) {
                            case "FAILED" -> State.FAILED;
                            case "IGNORED" -> State.SKIPPED;
                            default -> State.WAITING;
                        };
                behind = stuck == State.WAITING ? State.WAITING : State.SKIPPED;
                steps.add(new Step(step, stuck, null, facts.errorText(), facts.errorClass(), null));
            } else {
                add(step, behind, null);
            }
        }

        private void assigned() {
            if (behind != null) {
                add(Name.ASSIGNED, behind, null);
            } else if (facts.assignee() == null) {
                add(Name.ASSIGNED, State.SKIPPED, null);
            } else {
                Instant at = facts.assignedAt() == null ? facts.storedAt() : facts.assignedAt();
                steps.add(new Step(Name.ASSIGNED, State.DONE, at, null, null, facts.assignee()));
            }
        }

        private void notified() {
            if (behind != null) {
                add(Name.NOTIFIED, behind, null);
                return;
            }
            ReceiptFacts.Mail mail = facts.mail();
            State state = mail == null
                    ? State.SKIPPED
                    : switch (mail.state()) {
                        case "SENT" -> State.DONE;
                        case "FAILED" -> State.FAILED;
                        default -> State.WAITING;
                    };
            steps.add(new Step(
                    Name.NOTIFIED,
                    state,
                    mail == null ? null : mail.sentAt(),
                    mail == null ? null : mail.errorText(),
                    null,
                    null));
        }

        private void acted() {
            State waiting = facts.lead() == null ? State.SKIPPED : State.WAITING;
            State state = behind != null ? behind : facts.firstActionAt() == null ? waiting : State.DONE;
            steps.add(new Step(Name.FIRST_ACTION, state, facts.firstActionAt(), null, null, facts.firstActor()));
        }
    }
}
