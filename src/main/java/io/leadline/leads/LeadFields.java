package io.leadline.leads;

import io.leadline.fields.Field;
import io.leadline.fields.FieldValue;
import io.leadline.fields.Fields;
import io.leadline.platform.Phone;
import io.leadline.timeline.History.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that can be filled in on a lead by the name of its field, those every lead has and the organisation's own. */
@ApplicationScoped
class LeadFields {
    private final LeadFieldValues values;
    private final Fields fields;

    LeadFields(LeadFieldValues values, Fields fields) {
        this.values = values;
        this.fields = fields;
    }

    /** By the field's name; fields without a value are left out. */
    Map<String, List<FieldValue>> read(Lead lead, List<Field> own) {
        Map<String, List<FieldValue>> found = new LinkedHashMap<>();
        for (LeadField field : LeadField.values()) {
            Optional.ofNullable(lead.get(field))
                    .ifPresent(text -> found.put(field.path(), List.of(new FieldValue(text, null, null))));
        }
        values.of(lead.id(), own).forEach((field, held) -> found.put(field.path(), held));
        return found;
    }

    /**
     * Gives the fields these values and leaves all others as they are.
     *
     * @param wanted by the field's name; no values clear it
     * @param country that phone numbers without a country code are read in
     * @return what is another now, as history tells it
     */
    List<Change> write(Lead lead, Map<String, List<FieldValue>> wanted, List<Field> own, String country, Instant now) {
        Map<String, List<FieldValue>> before = read(lead, own);
        List<Change> changes = new ArrayList<>();
        wanted.forEach((path, after) -> {
            List<FieldValue> had = before.getOrDefault(path, List.of());
            if (texts(had).equals(texts(after))) {
                return;
            }
            Optional<Field> field =
                    own.stream().filter(one -> one.path().equals(path)).findFirst();
            changes.add(new Change(path, shown(field, had), shown(field, after)));
            if (field.isPresent()) {
                values.put(lead.id(), field.get(), after);
            } else {
                lead.set(
                        LeadField.of(path).orElseThrow(),
                        after.isEmpty() ? null : after.getFirst().value());
            }
        });
        if (!changes.isEmpty()) {
            String phone = lead.get(LeadField.PHONE);
            lead.settle(Phone.e164(phone, country).orElse(null), searchable(lead, own), now);
        }
        return changes;
    }

    /** Values of the organisation's own fields that a new lead comes with. */
    void fill(Lead lead, Map<String, List<FieldValue>> custom, Instant now) {
        if (custom.isEmpty()) {
            return;
        }
        List<Field> own = fields.all();
        own.stream()
                .filter(field -> custom.containsKey(field.path()))
                .forEach(field -> values.put(lead.id(), field, custom.get(field.path())));
        lead.settle(lead.phoneKey(), searchable(lead, own), now);
    }

    /** What a search by words finds besides the fields that every lead has. */
    private List<String> searchable(Lead lead, List<Field> own) {
        List<Field> searched =
                own.stream().filter(field -> field.type().searchable()).toList();
        return values.of(lead.id(), searched).values().stream()
                .flatMap(List::stream)
                .map(FieldValue::folded)
                .toList();
    }

    private static List<String> texts(List<FieldValue> values) {
        return values.stream().map(FieldValue::value).toList();
    }

    private static String shown(Optional<Field> field, List<FieldValue> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(value -> field.map(one -> one.shown(value)).orElse(value.value()))
                        .collect(Collectors.joining(", "));
    }
}
