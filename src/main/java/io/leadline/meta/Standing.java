package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Outcome;
import java.util.Optional;

/** Whether leads of a page can be fetched as things stand. */
final class Standing {
    private Standing() {}

    /**
     * @param page null when no connection ever listed it
     * @param appProblem why the whole app stands still, or null
     * @return what becomes of its events instead, or nothing when they can be fetched
     */
    static Optional<Outcome> hindrance(Page page, String appProblem) {
        if (page == null) {
            return paused(ErrorClass.NOT_CONNECTED, Words.UNKNOWN_PAGE);
        }
        if (!page.monitored()) {
            return Optional.of(new Outcome.Ignored(ErrorClass.STOPPED, Words.NOT_WATCHED));
        }
        if (appProblem != null) {
            return paused(ErrorClass.CONFIGURATION, appProblem);
        }
        return switch (page.state()) {
            case CONNECTED -> Optional.empty();
            case NEEDS_RECONNECT -> paused(ErrorClass.TOKEN, page.problemText());
            case NEEDS_PERMISSION -> paused(ErrorClass.PERMISSION, page.problemText());
            case VANISHED -> paused(ErrorClass.NOT_CONNECTED, page.problemText());
        };
    }

    private static Optional<Outcome> paused(ErrorClass why, String text) {
        return Optional.of(new Outcome.Paused(why, text));
    }
}
