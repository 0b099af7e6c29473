package io.leadline.stats;

import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.EventState;
import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Which events the sync history is asked for. Empty lists and nulls restrict nothing.
 *
 * @param q part of a lead's name, a provider's id, or an event's id
 * @param from first day, in the caller's zone; @param to last day
 */
record EventFilter(
        List<String> state,
        List<String> page,
        List<String> form,
        List<String> errorClass,
        String from,
        String to,
        String q) {

    EventFilter {
        state = known("state", state, EventState.values());
        errorClass = known("errorClass", errorClass, ErrorClass.values());
        page = page == null ? List.of() : page;
        form = form == null ? List.of() : form;
    }

    private static List<String> known(String field, List<String> asked, Enum<?>[] values) {
        List<String> names = Arrays.stream(values).map(Enum::name).toList();
        List<String> list = asked == null ? List.of() : asked;
        list.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(unknown -> {
            throw Problem.invalid(field, "is none of " + String.join(", ", names));
        });
        return list;
    }

    /** SQL conditions on {@code inbox_event e}; the texts are constants, callers' words are values. */
    record Where(List<String> conditions, List<Object> values) {
        String sql() {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }

        void add(String condition, Object... more) {
            conditions.add(condition);
            Collections.addAll(values, more);
        }
    }

    Where where(ZoneId zone) {
        Where where = new Where(new ArrayList<>(), new ArrayList<>());
        any(where, "e.state", state);
        any(where, "e.account", page);
        any(where, "e.form", form);
        any(where, "e.error_class", errorClass);
        if (from != null) {
            where.add("e.received_at >= ?", start("from", from, 0, zone).atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            where.add("e.received_at < ?", start("to", to, 1, zone).atOffset(ZoneOffset.UTC));
        }
        search(where);
        return where;
    }

    private static void any(Where where, String column, List<String> values) {
        if (!values.isEmpty()) {
            where.add(
                    column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                    values.toArray());
        }
    }

    private void search(Where where) {
        String text = Text.clean(q, 200);
        if (text == null) {
            return;
        }
        if (text.matches("[0-9a-fA-F-]{36}")) {
            UUID id = UUID.fromString(text);
            where.add("(e.id = ? or e.delivery_id = ? or e.became_id = ?)", id, id, id);
        } else if (text.matches("\\d{5,}")) {
            where.add("e.external_id = ?", text);
        } else {
            where.add(
                    "e.became_id in (select l.id from lead l where l.search like ?)",
                    "%" + Text.like(Text.fold(text)) + "%");
        }
    }

    private static Instant start(String field, String date, int plusDays, ZoneId zone) {
        try {
            return LocalDate.parse(date).plusDays(plusDays).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException broken) {
            throw Problem.invalid(field, "must be a date like 2026-11-22");
        }
    }
}
