package io.leadline.leads;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The colours of a chip. */
@Schema(
        enumeration = {
            "gray", "red", "pink", "grape", "violet", "indigo", "blue", "cyan", "teal", "green", "lime", "yellow",
            "orange"
        })
enum Colour {
    GRAY,
    RED,
    PINK,
    GRAPE,
    VIOLET,
    INDIGO,
    BLUE,
    CYAN,
    TEAL,
    GREEN,
    LIME,
    YELLOW,
    ORANGE;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Colour of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
