package io.leadline.leads;

import io.leadline.fields.Field;
import io.leadline.fields.FieldValue;
import io.leadline.fields.FieldValueRefused;
import io.leadline.fields.Fields;
import io.leadline.fields.ReadFieldValue;
import io.leadline.platform.Changes;
import io.leadline.platform.Problem;
import io.leadline.platform.Problem.FieldError;
import io.leadline.staff.Caller;
import io.leadline.staff.Organisations;
import io.leadline.timeline.History;
import io.leadline.timeline.History.Actor;
import io.leadline.timeline.History.Change;
import io.leadline.timeline.History.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person fills in or corrects fields of a lead: all of what they sent, or, when any of it is no value, nothing. */
@ApplicationScoped
class EditLead {
    private final ChangeLead open;
    private final LeadFields leadFields;
    private final Fields fields;
    private final Organisations organisations;
    private final LeadProvenance provenance;
    private final History history;
    private final Changes changes;
    private final EntityManager entities;
    private final Clock clock;

    EditLead(
            ChangeLead open,
            LeadFields leadFields,
            Fields fields,
            Organisations organisations,
            LeadProvenance provenance,
            History history,
            Changes changes,
            EntityManager entities,
            Clock clock) {
        this.open = open;
        this.leadFields = leadFields;
        this.fields = fields;
        this.organisations = organisations;
        this.provenance = provenance;
        this.history = history;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    void edit(UUID id, LeadChange change, Caller caller) {
        Lead lead = open.open(id, change.version, caller);
        List<Field> own = fields.all();
        String country = organisations.current().country();
        Map<String, List<FieldValue>> before = leadFields.read(lead, own);
        Map<String, List<FieldValue>> wanted = read(change, own, before, country);
        Instant now = clock.instant();
        List<Change> changed = leadFields.write(lead, wanted, own, country, now);
        if (changed.isEmpty()) {
            return;
        }
        lead.actedOnBy(caller.id(), now);
        provenance.edited(id, changed.stream().map(Change::field).toList(), caller.id(), now);
        Actor actor = Actor.person(caller.id(), caller.member().name());
        history.record(new Entry("lead", id, actor, "edited", changed, Map.of()));
        changes.announce(Changes.Topic.LEADS, id, lead.assigneeId());
        entities.flush();
    }

    private static Map<String, List<FieldValue>> read(
            LeadChange change, List<Field> own, Map<String, List<FieldValue>> before, String country) {
        Map<String, List<FieldValue>> wanted = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        change.standard().forEach((field, text) -> {
            boolean same = text != null
                    && before.getOrDefault(field.path(), List.of()).stream()
                            .anyMatch(value -> value.value().equals(text));
            // what came with a form stays as it is, be it a number or not
            if (!same) {
                read(field.path(), field.asField(), text, before, country, wanted, errors);
                tooLong(field, text, errors);
            }
        });
        Map<String, Object> custom = change.custom == null ? Map.of() : change.custom;
        custom.forEach((key, raw) -> own.stream()
                .filter(field -> field.key().equals(key) && !field.retired())
                .findFirst()
                .ifPresentOrElse(
                        field -> read(field.path(), field, raw, before, country, wanted, errors),
                        () -> errors.add(new FieldError("custom." + key, "is not known"))));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return wanted;
    }

    private static void read(
            String path,
            Field field,
            Object raw,
            Map<String, List<FieldValue>> before,
            String country,
            Map<String, List<FieldValue>> wanted,
            List<FieldError> errors) {
        try {
            List<FieldValue> values = ReadFieldValue.chosen(field, raw, country, before.getOrDefault(path, List.of()));
            if (field.required() && values.isEmpty()) {
                errors.add(new FieldError(path, "must not be empty"));
            }
            wanted.put(path, values);
        } catch (FieldValueRefused refused) {
            errors.add(new FieldError(path, refused.getMessage()));
        }
    }

    private static void tooLong(LeadField field, String text, List<FieldError> errors) {
        if (text != null && text.length() > field.longest()) {
            errors.add(new FieldError(field.path(), "may have at most " + field.longest() + " characters"));
        }
    }
}
