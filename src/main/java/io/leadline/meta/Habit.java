package io.leadline.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often leads of a page usually come. Silence is told by the page's own measure: longer than three usual gaps and longer
 * than any gap of the last weeks, nights and weekends included.
 *
 * @param perDay leads a day
 * @param quietSince when the last lead came, if the page is quiet against its habit; else null
 */
record Habit(double perDay, Instant quietSince) {
    /** So far back is looked. */
    static final Duration LOOK = Duration.ofDays(28);

    /** With fewer leads there is no habit to speak of. */
    private static final int LEAST = 10;

    private static final Duration SHORTEST = Duration.ofHours(6);

    /** @param arrivals of the last {@link #LOOK}, oldest first */
    static Habit of(List<Instant> arrivals, Instant now) {
        if (arrivals.isEmpty()) {
            return new Habit(0, null);
        }
        Instant first = arrivals.getFirst();
        Instant last = arrivals.getLast();
        Duration seen = Duration.between(first, now);
        double days = Math.max(1, seen.toHours() / 24.0);
        double perDay = arrivals.size() / days;
        if (arrivals.size() < LEAST) {
            return new Habit(perDay, null);
        }
        Duration usual = Duration.between(first, last).dividedBy(arrivals.size() - 1L);
        Duration longest = Duration.ZERO;
        for (int i = 1; i < arrivals.size(); i++) {
            longest = longer(longest, Duration.between(arrivals.get(i - 1), arrivals.get(i)));
        }
        Duration limit =
                longer(longer(usual.multipliedBy(3), longest.multipliedBy(5).dividedBy(4)), SHORTEST);
        boolean quiet = Duration.between(last, now).compareTo(limit) > 0;
        return new Habit(perDay, quiet ? last : null);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
