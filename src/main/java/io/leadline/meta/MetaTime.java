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

    private static final Instant FIRST = Instant.parse("2004-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private MetaTime() {}

    /** @return null for what is no time, or none of Meta's age: such a number must not keep a delivery from being stored */
    static Instant parse(JsonNode time) {
        Instant at = read(time);
        return at == null || at.isBefore(FIRST) || at.isAfter(LAST) ? null : at;
    }

    private static Instant read(JsonNode time) {
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
