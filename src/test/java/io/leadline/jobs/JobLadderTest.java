package io.leadline.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobLadderTest {
    @Test
    void each_wait_is_longer_than_the_one_before() {
        List<Duration> waits = IntStream.range(1, JobLadder.MOST)
                .mapToObj(failures -> JobLadder.after(failures).orElseThrow())
                .toList();

        assertEquals(waits.stream().sorted().distinct().toList(), waits);
        assertTrue(waits.getFirst().compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void the_eighth_failure_in_a_row_is_the_last() {
        assertTrue(JobLadder.after(7).isPresent());
        assertEquals(Optional.empty(), JobLadder.after(8));
    }
}
