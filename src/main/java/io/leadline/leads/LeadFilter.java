package io.leadline.leads;

import io.leadline.fields.Field;
import io.leadline.fields.FieldValue;
import io.leadline.fields.FieldValueRefused;
import io.leadline.fields.ReadFieldValue;
import io.leadline.platform.Conditions;
import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import io.leadline.staff.Caller;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

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

    /** Each {@code key:value}; all of them must be so. */
    @QueryParam("custom")
    List<String> custom;

    /** Conditions on table {@code lead l}, joined by {@code and}; the row scope is always the first of them. */
    Conditions conditions(Caller caller, List<Field> fields) {
        Conditions where = new Conditions();
        LeadScope.of(caller).restrict(where);
        search(where);
        where.in("l.status_id", uuids("status", status));
        where.in("l.source_id", uuids("source", source));
        where.in("l.account", texts(page));
        where.in("l.platform", texts(platform));
        assignee(where, caller);
        texts(custom).forEach(wanted -> custom(where, wanted, fields));
        where.days("l.created_at", from, to, caller.zone());
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

    private static void custom(Conditions where, String wanted, List<Field> fields) {
        String key = wanted.substring(0, Math.max(0, wanted.indexOf(':')));
        Field field = fields.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("custom", "is not known"));
        where.add(
                "exists (select 1 from lead_field_value v where v.lead_id = l.id and v.field_id = ? and v.folded = ?)",
                field.id(),
                compared(field, wanted.substring(key.length() + 1)));
    }

    /** In the form that is stored, where it has one: {@code +380 67…} as E.164, {@code 1.50} as 1.5. */
    private static String compared(Field field, String text) {
        try {
            return ReadFieldValue.of(field, text, null).stream()
                    .findFirst()
                    .map(FieldValue::folded)
                    .orElse("");
        } catch (FieldValueRefused notOne) {
            return FieldValue.folded(text);
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
}
