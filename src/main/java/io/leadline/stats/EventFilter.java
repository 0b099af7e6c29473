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

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    /** A delivery and its events have one time, which has an index; a delivery's id has none. */
    private static final String OF_DELIVERY =
            "e.received_at = (select d.received_at from delivery d where d.id = ?) and e.delivery_id = ?";

    private static final String EXTERNAL_ID = "\\d{5,}";

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

    /**
     * On table {@code inbox_event e}.
     *
     * @param sources all there are: an external id is unique in one of them
     */
    Conditions where(ZoneId zone, List<String> sources) {
        Conditions where = new Conditions();
        where.in("e.state", state);
        where.in("e.account", page);
        where.in("e.form", form);
        where.in("e.error_class", errorClass);
        where.days("e.received_at", from, to, zone);
        search(where, sources);
        return where;
    }

    private String words() {
        return Text.clean(q, 200);
    }

    /** It looks into the leads' names, so that each row it finds costs much. */
    boolean byName() {
        String text = words();
        return text != null && !text.matches(ID) && !text.matches(EXTERNAL_ID);
    }

    private void search(Conditions where, List<String> sources) {
        String text = words();
        if (text == null) {
            return;
        }
        if (text.matches(ID)) {
            UUID id = UUID.fromString(text);
            where.add("(e.id = ? or e.became_id = ? or " + OF_DELIVERY + ")", id, id, id, id);
        } else if (text.matches(EXTERNAL_ID)) {
            Conditions once = new Conditions();
            once.in("s.source", sources);
            once.add("s.external_id = ?", text);
            where.add(
                    "e.submission_id in (select s.id from submission s where " + once.sql() + ")",
                    once.values().toArray());
        } else {
            where.add(
                    "e.became_id in (select l.id from lead l where l.search like ?)",
                    "%" + Text.like(Text.fold(text)) + "%");
        }
    }
}
