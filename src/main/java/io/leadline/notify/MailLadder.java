package io.leadline.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits after each failed attempt: two days in all, then somebody has to look at the mail server. */
final class MailLadder {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(15));

    private MailLadder() {}

    /** @param attempts failed so far, at least one; nothing when it was the last */
    static Optional<Duration> after(int attempts) {
        return attempts > STEPS.size() ? Optional.empty() : Optional.of(STEPS.get(attempts - 1));
    }
}
