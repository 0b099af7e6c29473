package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Times as Graph writes them: seconds, or ISO with an offset that has a colon or, mostly, none. */
final class MetaTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private MetaTime() {}

    /** @return null for what is no time */
    static Instant parse(JsonNode time) {
        try {
            if (time.isIntegralNumber() || time.asText("").matches("[0-9]{9,11}")) {
                return Instant.ofEpochSecond(time.asLong());
            }
            return OffsetDateTime.parse(time.asText(""), FORMAT).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
