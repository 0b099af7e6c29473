package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.EventHandler;
import io.leadline.inbox.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Turns a refusal of Graph into what becomes of the event. */
@ApplicationScoped
class Refusal {
    /** A fresh lead may be readable some seconds late; after so many tries it is not late, but not given out. */
    static final int READABLE_BY_TRY = 5;

    private final TokenInspection tokens;
    private final PageTrouble trouble;
    private final Clock clock;

    Refusal(TokenInspection tokens, PageTrouble trouble, Clock clock) {
        this.tokens = tokens;
        this.trouble = trouble;
        this.clock = clock;
    }

    /** Outside a transaction: a suspected token is looked at. */
    EventHandler.Effect effect(Sight seen, int attempt, GraphFailure failure) {
        String text = failure.error().text();
        return switch (failure.errorClass()) {
            case THROTTLED -> throttled(failure);
            case TOKEN -> tokenDeadOrNotAllowed(seen, attempt, text);
            case PERMISSION -> () -> trouble.refused(seen, ErrorClass.PERMISSION, Words.PERMISSION + " (" + text + ")");
            case CONFIGURATION -> () -> trouble.appRefused(seen, text);
            case UNREADABLE ->
                attempt < READABLE_BY_TRY
                        ? () -> new Outcome.Retry(ErrorClass.UNREADABLE, text)
                        : () -> trouble.unreadable(seen, text);
            case TRANSIENT, BUG, NOT_CONNECTED, STOPPED, UNKNOWN_KIND ->
                () -> new Outcome.Retry(ErrorClass.TRANSIENT, text);
        };
    }

    private EventHandler.Effect throttled(GraphFailure failure) {
        Instant now = clock.instant();
        boolean app = failure.error().code() == 4;
        Throttle wait = failure.throttle()
                .orElseGet(() -> new Throttle(
                        now.plus(Throttle.UNTOLD), app, failure.error().text()));
        return () -> new Outcome.Throttled(
                wait.until(), wait.whole() || app, failure.error().text());
    }

    /** The same code says 'the token is dead' and 'a permission is missing'; only Graph's own look at the token tells. */
    private EventHandler.Effect tokenDeadOrNotAllowed(Sight seen, int attempt, String text) {
        try {
            boolean alive = tokens.debug(seen.app(), seen.token().token()).valid();
            return alive
                    ? () -> trouble.refused(seen, ErrorClass.PERMISSION, Words.PERMISSION + " (" + text + ")")
                    : () -> trouble.refused(seen, ErrorClass.TOKEN, Words.CONNECT_AGAIN + " (" + text + ")");
        } catch (GraphFailure unsure) {
            return unsure.errorClass() == ErrorClass.TOKEN
                    ? () -> trouble.refused(seen, ErrorClass.TOKEN, Words.CONNECT_AGAIN + " (" + text + ")")
                    : effect(seen, attempt, unsure);
        }
    }
}
