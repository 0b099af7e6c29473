package io.leadline.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a chunk that failed waits: about an hour in all, then the job has failed. */
final class JobLadder {
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    /** Failures in a row that end a job. */
    static final int MOST = STEPS.size() + 1;

    private JobLadder() {}

    /** @param failures in a row, this one included; nothing when it was the last */
    static Optional<Duration> after(int failures) {
        return failures >= MOST ? Optional.empty() : Optional.of(STEPS.get(failures - 1));
    }
}
