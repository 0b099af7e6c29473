package io.leadline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A webhook's body as Meta writes it: pure ASCII, with escapes that no ordinary JSON writer would choose. */
final class DeliveryBody {
    private static final JsonMapper PLAIN =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    /** One leadgen change that is due to be told. */
    record Change(String pageId, long time, JsonNode value) {}

    private DeliveryBody() {}

    /** One entry for each page, in the order in which the pages come up. */
    static String of(List<Change> changes) {
        ObjectNode body = PLAIN.createObjectNode().put("object", "page");
        ArrayNode entries = body.putArray("entry");
        Map<String, ArrayNode> byPage = new LinkedHashMap<>();
        for (Change change : changes) {
            byPage.computeIfAbsent(change.pageId(), page -> entry(entries, page, change.time()))
                    .addObject()
                    .put("field", "leadgen")
                    .set("value", change.value());
        }
        return write(body);
    }

    static String write(JsonNode body) {
        try {
            return escape(PLAIN.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible.getOriginalMessage());
        }
    }

    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.US_ASCII);
    }

    private static ArrayNode entry(ArrayNode entries, String page, long time) {
        return entries.addObject().put("id", page).put("time", time).putArray("changes");
    }

    /** Works on whole JSON text: outside of strings none of these characters occurs. */
    private static String escape(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '/' -> escaped.append("\\/");
                case '<' -> escaped.append("\\u003C");
                case '%' -> escaped.append("\\u0025");
                case '@' -> escaped.append("\\u0040");
                default -> append(escaped, c);
            }
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, char c) {
        if (c < 0x7f) {
            escaped.append(c);
        } else {
            escaped.append("\\u").append(String.format("%04x", (int) c));
        }
    }
}
