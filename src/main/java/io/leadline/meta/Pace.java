package io.leadline.meta;

import java.time.Duration;

/** How long reading in bulk waits before its next call, so that its share of the limits leaves room for fresh leads. */
final class Pace {
    private static final int UNHURRIED = 50;

    private Pace() {}

    /** @param used percent of the limits; from {@link Throttle#FULL_PERCENT} on a gate holds everything back besides */
    static Duration after(int used) {
        int over = Math.max(0, Math.min(used, 100) - UNHURRIED);
        return Duration.ofMillis(20L * over * over);
    }
}
