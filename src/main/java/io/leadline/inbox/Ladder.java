package io.leadline.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a failed event is tried again: soon at first, then ever more rarely, until 48 hours have passed since it came in
 * (or was replayed).
 */
final class Ladder {
    static final Duration HORIZON = Duration.ofHours(48);

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    private Ladder() {}

    /**
     * @param step how many tries have failed on this ladder, this one included; 1 for the first
     * @param luck from 0 to 1: up to a tenth is added to the wait, so that a crowd does not come back at one moment
     * @return the time of the next try, or nothing when the horizon is reached
     */
    static Optional<Instant> next(Instant from, int step, Instant now, double luck) {
        Instant end = from.plus(HORIZON);
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        Duration wait = STEPS.get(Math.min(step, STEPS.size()) - 1);
        Instant next = now.plus(wait).plusMillis((long) (wait.toMillis() * luck / 10));
        return Optional.of(next.isAfter(end) ? end : next);
    }
}
