package io.leadline.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailLadderTest {
    @Test
    void the_waits_grow_and_end_after_two_days() {
        assertEquals(Optional.of(Duration.ofMinutes(1)), MailLadder.after(1));
        assertEquals(Optional.of(Duration.ofMinutes(5)), MailLadder.after(2));
        assertEquals(Optional.empty(), MailLadder.after(9));
        Duration all = IntStream.rangeClosed(1, 8)
                .mapToObj(attempt -> MailLadder.after(attempt).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertTrue(all.compareTo(Duration.ofDays(2)) <= 0 && all.compareTo(Duration.ofDays(1)) > 0);
    }
}
