package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Graph's wish to be left alone for a while, read from the usage headers of an answer.
 *
 * @param whole the whole app; otherwise only the page that was asked about
 */
record Throttle(Instant until, boolean whole, String text) {
    /** From here on Graph is about to refuse. */
    static final int FULL_PERCENT = 95;
    /** Usage is counted over a sliding hour; the headers do not say when it falls. */
    static final Duration UNTOLD = Duration.ofMinutes(1);

    static Optional<Throttle> read(Function<String, Optional<String>> header, Instant now) {
        Throttle app = header.apply("X-App-Usage")
                .map(Throttle::json)
                .filter(Throttle::isFull)
                .map(usage -> new Throttle(now.plus(UNTOLD), true, "The app's call limit at Meta is used up."))
                .orElse(null);
        if (app != null) {
            return Optional.of(app);
        }
        return business(header, now).or(() -> header.apply("X-Page-Usage")
                .map(Throttle::json)
                .filter(Throttle::isFull)
                .map(usage -> new Throttle(now.plus(UNTOLD), false, "The page's call limit at Meta is used up.")));
    }

    /** One list per business object; its regain time is in minutes. */
    private static Optional<Throttle> business(Function<String, Optional<String>> header, Instant now) {
        Instant until = null;
        for (JsonNode uses :
                header.apply("X-Business-Use-Case-Usage").map(Throttle::json).orElse(Json.MAPPER.nullNode())) {
            for (JsonNode use : uses) {
                Duration regain = Duration.ofMinutes(
                        use.path("estimated_time_to_regain_access").asLong());
                if (!regain.isZero() || isFull(use)) {
                    Instant then = now.plus(regain.isZero() ? UNTOLD : regain);
                    until = until == null || then.isAfter(until) ? then : until;
                }
            }
        }
        return Optional.ofNullable(until)
                .map(then -> new Throttle(then, false, "The page's lead limit at Meta is used up."));
    }

    /** @return the fullest of all limits that the headers tell of, in percent */
    static int used(Function<String, Optional<String>> header) {
        double most = 0;
        for (String plain : List.of("X-App-Usage", "X-Page-Usage")) {
            most = Math.max(
                    most,
                    header.apply(plain)
                            .map(Throttle::json)
                            .map(Throttle::percent)
                            .orElse(0.0));
        }
        for (JsonNode uses :
                header.apply("X-Business-Use-Case-Usage").map(Throttle::json).orElse(Json.MAPPER.nullNode())) {
            for (JsonNode use : uses) {
                most = Math.max(most, percent(use));
            }
        }
        return (int) Math.round(most);
    }

    private static boolean isFull(JsonNode usage) {
        return percent(usage) >= FULL_PERCENT;
    }

    private static double percent(JsonNode usage) {
        return Math.max(
                usage.path("call_count").asDouble(),
                Math.max(
                        usage.path("total_time").asDouble(),
                        usage.path("total_cputime").asDouble()));
    }

    private static JsonNode json(String header) {
        try {
            return Json.MAPPER.readTree(header);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return Json.MAPPER.nullNode();
        }
    }
}
