package io.leadline.inbox;

import io.leadline.inbox.EventHandler.Prepared;
import io.leadline.platform.Changes;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/**
 * Ends an attempt: what the event becomes, its new state and the attempt's record are one transaction, and only the holder
 * of the lease may write it.
 */
@ApplicationScoped
class Closing {

    /** How an attempt ended. */
    sealed interface Closed {
        record As(EventState state) implements Closed {}

        /** The lease was somebody else's by then: nothing was written. */
        record LeaseLost() implements Closed {}

        default String words() {
            return switch (this) {
                case As(EventState state) -> state.name();
                case LeaseLost() -> "lease lost, nothing written";
            };
        }
    }

    /** The columns of an event after an attempt. */
    private record After(
            EventState state, Instant next, int step, boolean counted, ErrorClass why, String text, Outcome outcome) {}

    private final EntityManager entities;
    private final Accounts accounts;
    private final Changes changes;
    private final Clock clock;

    Closing(EntityManager entities, Accounts accounts, Changes changes, Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    Closed close(Claims.Claim claim, Prepared prepared) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> write(claim, prepared));
        } catch (RuntimeException failed) {
            Log.error("an attempt could not be closed as it ended", failed);
            Outcome retry =
                    new Outcome.Retry(ErrorClass.BUG, rootOf(failed).getClass().getSimpleName());
            Prepared again = new Prepared(prepared.fetched(), prepared.tokenVersion(), prepared.trail(), () -> retry);
            return QuarkusTransaction.requiringNew().call(() -> write(claim, again));
        }
    }

    private static Throwable rootOf(Throwable failed) {
        return failed.getCause() == null ? failed : rootOf(failed.getCause());
    }

    private Closed write(Claims.Claim claim, Prepared prepared) {
        boolean mine = !entities.createNativeQuery(
                        "select 1 from inbox_event where id = ?1 and lease_id = ?2 and state = 'PROCESSING' for update")
                .setParameter(1, claim.event().id())
                .setParameter(2, claim.lease())
                .getResultList()
                .isEmpty();
        if (!mine) {
            return new Closed.LeaseLost();
        }
        After after = after(claim, prepared.effect().apply());
        entities.flush();
        if (after.outcome instanceof Outcome.Throttled(Instant until, boolean whole, String text)) {
            accounts.gate(
                    claim.event().source(), whole ? Accounts.ALL : claim.event().account(), until, text);
        }
        writeEvent(claim, prepared, after);
        writeAttempt(claim, prepared, after);
        changes.announce(Changes.Topic.EVENTS, claim.event().id());
        return new Closed.As(after.state);
    }

    private After after(Claims.Claim claim, Outcome outcome) {
        Instant now = clock.instant();
        int step = claim.step();
        return switch (outcome) {
            case Outcome.Done done -> new After(EventState.DONE, null, step, true, null, null, done);
            case Outcome.Duplicate met -> new After(EventState.DUPLICATE, null, step, true, null, null, met);
            case Outcome.Ignored(var why, var text) ->
                new After(EventState.IGNORED, null, step, true, why, text, outcome);
            case Outcome.Paused(var why, var text) ->
                new After(EventState.PAUSED, null, step, true, why, text, outcome);
            case Outcome.Failed(var why, var text) ->
                new After(EventState.FAILED, null, step, true, why, text, outcome);
            case Outcome.Again(var text) -> new After(EventState.PENDING, now, step, false, null, text, outcome);
            case Outcome.Throttled(var until, var whole, var text) ->
                new After(EventState.PENDING, until, step, false, ErrorClass.THROTTLED, text, outcome);
            case Outcome.Retry(var why, var text) -> {
                Instant next = Ladder.next(claim.ladderFrom(), step + 1, now, Math.random())
                        .orElse(null);
                EventState state = next == null ? EventState.FAILED : EventState.PENDING;
                yield new After(state, next, step + 1, true, why, text, outcome);
            }
        };
    }

    private void writeEvent(Claims.Claim claim, Prepared prepared, After after) {
        boolean ended = after.state != EventState.PENDING && after.state != EventState.PAUSED;
        entities.createNativeQuery("""
                        update inbox_event set state = ?2, next_attempt_at = ?3, ladder_step = ?4,
                          attempts = attempts - ?5, lease_id = null, lease_until = null, error_class = ?6, error_text = ?7,
                          fetched = coalesce(?8, fetched), became_type = ?9, became_id = ?10, finished_at = ?11
                        where id = ?1
                        """)
                .setParameter(1, claim.event().id())
                .setParameter(2, after.state.name())
                .setParameter(3, after.next)
                .setParameter(4, after.step)
                .setParameter(5, after.counted ? 0 : 1)
                .setParameter(6, after.why == null ? null : after.why.name())
                .setParameter(7, after.text)
                .setParameter(8, prepared.fetched())
                .setParameter(9, becameType(after.outcome))
                .setParameter(10, becameId(after.outcome))
                .setParameter(11, ended ? clock.instant() : null)
                .executeUpdate();
    }

    private static String becameType(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(String type, var id) -> type;
            case Outcome.Duplicate(String type, var id) -> type;
            default -> null;
        };
    }

    private static java.util.UUID becameId(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var type, var id) -> id;
            case Outcome.Duplicate(var type, var id) -> id;
            default -> null;
        };
    }

    private void writeAttempt(Claims.Claim claim, Prepared prepared, After after) {
        entities.createNativeQuery("""
                        update attempt set finished_at = ?3, outcome = ?4, error_class = ?5, error_text = ?6, token_version = ?7,
                          trail = cast(?8 as jsonb)
                        where lease_id = ?1 and event_id = ?2
                        """)
                .setParameter(1, claim.lease())
                .setParameter(2, claim.event().id())
                .setParameter(3, clock.instant())
                .setParameter(4, after.outcome.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT))
                .setParameter(5, after.why == null ? null : after.why.name())
                .setParameter(6, after.text)
                .setParameter(7, prepared.tokenVersion())
                .setParameter(
                        8, prepared.trail() == null ? "{}" : prepared.trail().json())
                .executeUpdate();
    }
}
