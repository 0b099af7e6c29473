package io.leadline.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody waits after failed sign-ins: nothing at first, then doubling. Nobody is locked out for good, or anyone
 * could lock out the only administrator.
 *
 * @param free failures without a wait: typing mistakes, or colleagues behind one address
 * @param first the wait after the first failure beyond these
 * @param forgotten a failure this old no longer counts
 */
record BackOff(int free, Duration first, Duration forgotten) {
    static final Duration LONGEST = Duration.ofMinutes(15);

    Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    boolean forgets(Instant last, Instant now) {
        return last.plus(forgotten).isBefore(now);
    }
}
