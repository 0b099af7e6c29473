package io.leadline.inbox;

import java.time.Instant;
import java.util.UUID;

/** What an attempt came to. Every case is normal business and is written on the event. */
public sealed interface Outcome {
    /** The event became a record of the product. @param type such as {@code lead} */
    record Done(String type, UUID id) implements Outcome {}

    /** The event met a record that was there already. */
    record Duplicate(String type, UUID id) implements Outcome {}

    /** Nothing is to be made of it; can be replayed. */
    record Ignored(ErrorClass why, String text) implements Outcome {}

    /** It waits for an administrator, then goes on by {@link Accounts#release}. */
    record Paused(ErrorClass why, String text) implements Outcome {}

    /** It failed for good; can be replayed. */
    record Failed(ErrorClass why, String text) implements Outcome {}

    /** The ladder tries again. */
    record Retry(ErrorClass why, String text) implements Outcome {}

    /** At once again, and not counted: what the attempt stood on changed meanwhile (a newer token). */
    record Again(String text) implements Outcome {}

    /** Not counted as an attempt; nothing of the account (or, if {@code whole}, of the source) is tried before then. */
    record Throttled(Instant until, boolean whole, String text) implements Outcome {}
}
