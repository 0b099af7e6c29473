package io.leadline.leads;

import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import io.leadline.staff.Caller;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the lead list is asked for, turned into SQL conditions with parameters. */
public class LeadFilter {
    /** Shorter words than three letters have no trigram; for them the beginning of the name is searched. */
    private static final int TRIGRAM = 3;

    @QueryParam("q")
    String q;

    @QueryParam("status")
    List<String> status;

    @QueryParam("source")
    List<String> source;

    @QueryParam("page")
    List<String> page;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("platform")
    List<String> platform;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("test")
    Boolean test;

    /** Conditions on table {@code lead l}, joined by {@code and}; the row scope is always the first of them. */
    Conditions conditions(Caller caller) {
        Conditions where = new Conditions();
        LeadScope.of(caller).restrict(where);
        search(where);
        where.in("l.status_id", uuids("status", status));
        where.in("l.source_id", uuids("source", source));
        where.in("l.account", texts(page));
        where.in("l.platform", texts(platform));
        assignee(where, caller);
        if (from != null) {
            where.add("l.created_at >= ?", start(caller, "from", from, 0));
        }
        if (to != null) {
            where.add("l.created_at < ?", start(caller, "to", to, 1));
        }
        if (test != null) {
            where.add("l.is_test = ?", test);
        }
        return where;
    }

    private void search(Conditions where) {
        String folded = Text.fold(Text.clean(q, 200));
        for (String word : folded.isEmpty() ? new String[0] : folded.split(" ")) {
            String digits = word.replaceAll("[^0-9]", "");
            boolean phone = digits.length() >= 5 && word.matches("[+()0-9.-]+");
            if (phone) {
                where.add("(l.search like ? or l.phone_key like ?)", "%" + Text.like(word) + "%", "%" + digits + "%");
            } else if (word.length() >= TRIGRAM) {
                where.add("l.search like ?", "%" + Text.like(word) + "%");
            } else {
                where.add("l.search like ?", Text.like(word) + "%");
            }
        }
    }

    private void assignee(Conditions where, Caller caller) {
        if (assignee == null || !caller.administrator()) {
            return;
        }
        switch (assignee) {
            case "none" -> where.add("l.assignee_id is null");
            case "me" -> where.add("l.assignee_id = ?", caller.id());
            default -> where.add("l.assignee_id = ?", uuid("assignee", assignee));
        }
    }

    private static java.time.OffsetDateTime start(Caller caller, String field, String date, int plusDays) {
        try {
            return LocalDate.parse(date)
                    .plusDays(plusDays)
                    .atStartOfDay(caller.zone())
                    .toInstant()
                    .atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException broken) {
            throw Problem.invalid(field, "must be a date like 2026-11-22");
        }
    }

    private static List<UUID> uuids(String field, List<String> texts) {
        return texts(texts).stream().map(text -> uuid(field, text)).toList();
    }

    static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Problem.invalid(field, "is not an id");
        }
    }

    private static List<String> texts(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().filter(text -> !text.isBlank()).toList();
    }

    /** SQL conditions and their values. The SQL is written by this package alone; callers' texts are values only. */
    static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... parameters) {
            sql.add(condition);
            values.addAll(List.of(parameters));
        }

        void in(String column, List<?> any) {
            if (!any.isEmpty()) {
                String marks = String.join(
                        ", ", Stream.generate(() -> "?").limit(any.size()).toList());
                add(column + " in (" + marks + ")", any.toArray());
            }
        }

        String sql() {
            return String.join(" and ", sql);
        }

        List<Object> values() {
            return values;
        }
    }
}
