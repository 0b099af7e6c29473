package io.leadline.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void the_first_retry_comes_after_seconds() {
        assertEquals(Optional.of(RECEIVED.plusSeconds(5)), Ladder.next(RECEIVED, 1, RECEIVED, 0));
    }

    @Test
    void waits_never_get_shorter() {
        Duration before = Duration.ZERO;
        for (int step = 1; step <= 12; step++) {
            Duration wait = Duration.between(
                    RECEIVED, Ladder.next(RECEIVED, step, RECEIVED, 0).orElseThrow());
            assertTrue(wait.compareTo(before) >= 0, "step " + step);
            before = wait;
        }
    }

    @Test
    void luck_adds_a_tenth_at_most() {
        assertEquals(Optional.of(RECEIVED.plusSeconds(33)), Ladder.next(RECEIVED, 2, RECEIVED, 1));
    }

    @Test
    void the_last_try_is_at_the_horizon_itself() {
        Instant late = RECEIVED.plus(Duration.ofHours(47));
        assertEquals(Optional.of(RECEIVED.plus(Ladder.HORIZON)), Ladder.next(RECEIVED, 9, late, 0));
    }

    @Test
    void nothing_is_tried_beyond_the_horizon() {
        assertEquals(Optional.empty(), Ladder.next(RECEIVED, 9, RECEIVED.plus(Ladder.HORIZON), 0));
    }

    @Test
    void a_replay_starts_a_ladder_of_its_own() {
        Instant replayed = RECEIVED.plus(Duration.ofDays(30));
        assertEquals(Optional.of(replayed.plusSeconds(5)), Ladder.next(replayed, 1, replayed, 0));
    }
}
