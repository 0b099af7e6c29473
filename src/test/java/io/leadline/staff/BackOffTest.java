package io.leadline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(4, Duration.ofSeconds(2), Duration.ofDays(1));

    @Test
    void mistyping_a_few_times_costs_nothing() {
        assertEquals(Duration.ZERO, backOff.after(1));
        assertEquals(Duration.ZERO, backOff.after(4));
    }

    @Test
    void each_further_failure_doubles_the_wait() {
        assertEquals(Duration.ofSeconds(2), backOff.after(5));
        assertEquals(Duration.ofSeconds(4), backOff.after(6));
        assertEquals(Duration.ofSeconds(512), backOff.after(13));
    }

    @Test
    void nobody_ever_waits_longer_than_a_quarter_of_an_hour() {
        assertEquals(BackOff.LONGEST, backOff.after(14));
        assertEquals(BackOff.LONGEST, backOff.after(1_000_000));
    }

    @Test
    void old_failures_are_forgotten() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertFalse(backOff.forgets(now.minus(Duration.ofHours(23)), now));
        assertTrue(backOff.forgets(now.minus(Duration.ofHours(25)), now));
    }
}
