package io.leadline.mapping;

import io.leadline.fields.FieldType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Dates and times as forms and people write them. */
final class ReadDate {
    /** Tried when a rule names none. Meta's own date questions answer as {@code 12/24/2026}. */
    private static final List<String> USUAL = List.of(
            "uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX]",
            "uuuu-MM-dd HH:mm[:ss]",
            "uuuu-MM-dd",
            "d.M.uuuu HH:mm",
            "d.M.uuuu",
            "M/d/uuuu HH:mm",
            "M/d/uuuu",
            "d-M-uuuu");

    private ReadDate() {}

    /** @return in the form a field of this type takes, or as it came when it fits none of the patterns */
    static String of(String text, FieldType type, Transform how, ZoneId organisation) {
        if (text == null) {
            return null;
        }
        ZoneId zone = how.zone() == null ? organisation : ZoneId.of(how.zone());
        List<String> patterns = how.formats() == null || how.formats().isEmpty() ? USUAL : how.formats();
        for (String pattern : patterns) {
            try {
                return told(
                        formatter(pattern)
                                .parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from),
                        type,
                        zone);
            } catch (DateTimeException notThisOne) {
                // the next one may fit
            }
        }
        return text;
    }

    /** @throws IllegalArgumentException for what is no pattern; {@code yyyy} is read as the year it means */
    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String told(TemporalAccessor read, FieldType type, ZoneId zone) {
        return switch (read) {
            case OffsetDateTime at
            when type == FieldType.DATE_TIME -> at.toInstant().toString();
            case OffsetDateTime at -> at.atZoneSameInstant(zone).toLocalDate().toString();
            case LocalDateTime at
            when type == FieldType.DATE_TIME -> at.atZone(zone).toInstant().toString();
            case LocalDateTime at -> at.toLocalDate().toString();
            case LocalDate day
            when type == FieldType.DATE_TIME ->
                day.atStartOfDay(zone).toInstant().toString();
            default -> read.toString();
        };
    }
}
