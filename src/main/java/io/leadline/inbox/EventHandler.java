package io.leadline.inbox;

/** A source's way of turning one of its events into what it becomes. */
public interface EventHandler {
    /** The source whose events it handles, such as {@code meta}. */
    String source();

    /**
     * The part that talks to the outside: runs without a transaction. An exception counts as {@link ErrorClass#BUG} and
     * is tried again by the ladder.
     */
    Prepared prepare(ClaimedEvent event);

    /**
     * @param fetched what was fetched for the event, kept on it; null keeps what is there
     * @param tokenVersion the version of the access token the attempt used, or null
     * @param trail when the steps were done; the effect may go on marking, or null
     */
    record Prepared(String fetched, Integer tokenVersion, Trail trail, Effect effect) {
        public static Prepared of(Outcome outcome) {
            return new Prepared(null, null, null, () -> outcome);
        }
    }

    /**
     * Runs inside the transaction that closes the attempt, after the lease was checked: writes what the event becomes and
     * says the outcome. Rolled back with the closing when the lease was lost.
     */
    @FunctionalInterface
    interface Effect {
        Outcome apply();
    }
}
