package io.leadline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryRetryTest {
    private static final Instant BORN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void the_first_redelivery_is_at_once_and_the_next_ones_later_and_later() {
        assertEquals(Optional.of(BORN), after(0, BORN));
        assertEquals(Optional.of(BORN.plusSeconds(1)), after(1, BORN));
        assertEquals(Optional.of(BORN.plusSeconds(5)), after(2, BORN));
        assertEquals(Optional.of(BORN.plusSeconds(600)), after(5, BORN));
    }

    @Test
    void after_36_hours_it_is_given_up() {
        Instant old = BORN.plus(Duration.ofHours(35));
        assertTrue(after(12, old).isEmpty());
        assertTrue(after(0, old).isPresent());
    }

    @Test
    void an_endless_outage_ends_within_the_period() {
        Instant now = BORN;
        int attempts = 0;
        for (Optional<Instant> next = after(0, now); next.isPresent(); next = after(++attempts, now)) {
            now = next.get();
        }
        assertTrue(attempts > 8 && attempts < 20, "attempts: " + attempts);
    }

    private static Optional<Instant> after(int attempts, Instant now) {
        return new Deliveries.Delivery(1, "{}", attempts, BORN).again(now);
    }
}
