package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A lead form as Graph last described it: what its keys mean to people. */
record Form(
        String id,
        String name,
        String locale,
        String status,
        JsonNode questions,
        JsonNode tracking,
        JsonNode disclaimers,
        Instant fetchedAt) {

    private static final Duration FRESH = Duration.ofDays(1);
    /** A lead that the form does not explain makes it be read again, but not for each such lead. */
    private static final Duration FRESH_UNLESS_PUZZLED = Duration.ofMinutes(10);

    /** @param options shown text by option key */
    record Question(String key, String label, String type, Map<String, String> options) {}

    static Form of(JsonNode graph, Instant now) {
        return new Form(
                graph.path("id").asText(),
                graph.path("name").asText(graph.path("id").asText()),
                graph.path("locale").asText(null),
                graph.path("status").asText(null),
                graph.path("questions").isArray() ? graph.path("questions") : Json.MAPPER.createArrayNode(),
                graph.path("tracking_parameters").isObject()
                        ? graph.path("tracking_parameters")
                        : Json.MAPPER.createObjectNode(),
                boxes(graph.path("legal_content")),
                now);
    }

    private static JsonNode boxes(JsonNode legal) {
        JsonNode boxes = legal.path("custom_disclaimer").path("checkboxes");
        return boxes.isArray() ? boxes : Json.MAPPER.createArrayNode();
    }

    Optional<Question> question(String key) {
        for (JsonNode question : questions) {
            if (key.equals(question.path("key").asText())) {
                Map<String, String> options = new LinkedHashMap<>();
                question.path("options")
                        .forEach(option -> options.put(
                                option.path("key").asText(),
                                option.path("value").asText()));
                return Optional.of(new Question(
                        key,
                        question.path("label").asText(key),
                        question.path("type").asText(""),
                        options));
            }
        }
        return Optional.empty();
    }

    /** Its questions in their order. */
    List<Question> asked() {
        List<Question> asked = new ArrayList<>();
        questions.forEach(question -> question(question.path("key").asText()).ifPresent(asked::add));
        return asked;
    }

    /** What is answered besides the questions: tracking parameters and boxes to tick. */
    List<String> otherKeys() {
        List<String> keys = new ArrayList<>();
        tracking.fieldNames().forEachRemaining(keys::add);
        disclaimers.forEach(box -> keys.add(box.path("key").asText()));
        return keys;
    }

    boolean isTracking(String key) {
        return tracking.has(key);
    }

    Optional<String> disclaimer(String key) {
        for (JsonNode box : disclaimers) {
            if (key.equals(box.path("key").asText())) {
                return Optional.ofNullable(box.path("text").asText(null));
            }
        }
        return Optional.empty();
    }

    /** The country of {@code uk_UA}. */
    Optional<String> country() {
        return Optional.ofNullable(locale)
                .filter(text -> text.matches("[a-z]{2,3}_[A-Z]{2}"))
                .map(text -> text.substring(text.indexOf('_') + 1).toUpperCase(Locale.ROOT));
    }

    /** Whether it should be read again before it explains this lead. */
    boolean outdatedFor(JsonNode lead, Instant now) {
        Instant puzzled = fetchedAt.plus(FRESH_UNLESS_PUZZLED);
        return !fetchedAt.plus(FRESH).isAfter(now) || (!puzzled.isAfter(now) && !explains(lead));
    }

    private boolean explains(JsonNode lead) {
        for (JsonNode field : lead.path("field_data")) {
            String key = field.path("name").asText();
            Optional<Question> question = question(key);
            if (question.isEmpty() && !isTracking(key)) {
                return false;
            }
            Map<String, String> options = question.map(Question::options).orElse(Map.of());
            for (JsonNode value : field.path("values")) {
                if (!options.isEmpty() && !options.containsKey(value.asText())) {
                    return false;
                }
            }
        }
        return true;
    }
}
