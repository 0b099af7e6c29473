package io.leadline.inbox;

import io.leadline.platform.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** When the steps of one attempt were done; kept with the attempt, also when a later step failed. */
public final class Trail {
    public enum Step {
        FETCHED,
        MAPPED,
        MATCHED,
        ASSIGNED
    }

    private final Clock clock;
    private final Map<String, Instant> times = Collections.synchronizedMap(new LinkedHashMap<>());

    public Trail(Clock clock) {
        this.clock = clock;
    }

    public void mark(Step step) {
        times.put(step.name().toLowerCase(Locale.ROOT), clock.instant());
    }

    /** Such as {@code {"fetched":"2026-11-22T12:00:00Z"}}. */
    String json() {
        Map<String, String> texts = new LinkedHashMap<>();
        synchronized (times) {
            times.forEach((step, at) -> texts.put(step, at.toString()));
        }
        return Json.write(texts);
    }
}
