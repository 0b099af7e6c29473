package io.leadline.stats;

import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.EventState;
import io.leadline.platform.Conditions;
import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import java.time.ZoneId;
import java.util.Arrays;
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

    /** On table {@code inbox_event e}. */
    Conditions where(ZoneId zone) {
        Conditions where = new Conditions();
        where.in("e.state", state);
        where.in("e.account", page);
        where.in("e.form", form);
        where.in("e.error_class", errorClass);
        where.days("e.received_at", from, to, zone);
        search(where);
        return where;
    }

    private void search(Conditions where) {
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
}
