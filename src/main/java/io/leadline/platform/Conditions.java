package io.leadline.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a list is narrowed to: SQL conditions and their values. The SQL is made of its writer's constants; callers' words
 * are values and never spliced in.
 */
public final class Conditions {
    private final List<String> sql = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public void add(String condition, Object... parameters) {
        sql.add(condition);
        values.addAll(Arrays.asList(parameters));
    }

    /** The column has one of these values; no values: whatever it has. */
    public void in(String column, List<?> any) {
        if (!any.isEmpty()) {
            add(column + " in (" + String.join(", ", Collections.nCopies(any.size(), "?")) + ")", any.toArray());
        }
    }

    /**
     * The column lies within whole days of the reader's zone; nulls leave that side open.
     *
     * @param from first day as {@code 2026-11-22}; @param to last day
     */
    public void days(String column, String from, String to, ZoneId zone) {
        if (from != null) {
            add(column + " >= ?", start("from", from, 0, zone));
        }
        if (to != null) {
            add(column + " < ?", start("to", to, 1, zone));
        }
    }

    private static OffsetDateTime start(String field, String date, int plusDays, ZoneId zone) {
        try {
            LocalDate day = LocalDate.parse(date);
            if (day.getYear() < 1900 || day.getYear() > 9998) {
                // beyond what the database can compare
                throw new DateTimeException("no day of ours");
            }
            return day.plusDays(plusDays).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
        } catch (DateTimeException broken) {
            throw Problem.invalid(field, "must be a date like 2026-11-22");
        }
    }

    /**
     * From a cursor on, in a list that is sorted by time and id, newest first.
     *
     * @param cursor null: from the beginning
     * @return the {@code order by} that goes with it
     */
    public String from(Cursor cursor, String at, String id) {
        boolean back = cursor != null && cursor.backwards();
        if (cursor != null) {
            add("(" + at + ", " + id + ") " + (back ? ">" : "<") + " (?, ?)", cursor.at(), cursor.id());
        }
        return back ? "order by " + at + ", " + id : "order by " + at + " desc, " + id + " desc";
    }

    public String sql() {
        return sql.isEmpty() ? "true" : String.join(" and ", sql);
    }

    public List<Object> values() {
        return values;
    }
}
