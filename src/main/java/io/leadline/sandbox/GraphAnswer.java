package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Small things that many of the made-up Graph's answers share. */
final class GraphAnswer {
    static final JsonNode SUCCESS = JsonNodeFactory.instance.objectNode().put("success", true);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    private GraphAnswer() {}

    /** With Meta's {@code +0000}. */
    static String time(Instant at) {
        return TIME.format(at);
    }
}
