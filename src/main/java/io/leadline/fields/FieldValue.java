package io.leadline.fields;

import io.leadline.platform.Text;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One value as it is stored. A field of several choices has several.
 *
 * @param value the value as text in every type: option key, ISO date or instant, {@code true}, plain number, E.164
 * @param number of a number, else null
 * @param at of a date and time, else null
 */
public record FieldValue(String value, BigDecimal number, Instant at) {
    private static final int LONGEST_FOLDED = 200;

    static FieldValue of(String text) {
        return new FieldValue(text, null, null);
    }

    /** What filters compare: case, accents and what lies beyond the first letters make no difference. */
    public String folded() {
        return folded(value);
    }

    public static String folded(String text) {
        String folded = Text.fold(text);
        return folded.length() <= LONGEST_FOLDED ? folded : folded.substring(0, LONGEST_FOLDED);
    }
}
