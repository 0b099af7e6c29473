package io.leadline.fields;

import io.leadline.platform.Changes;
import io.leadline.platform.Ids;
import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import io.leadline.staff.Audit;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What an administrator does to the list of fields. Changes of it wait for each other, so that keys and names stay unique. */
@ApplicationScoped
class KeepFields {
    private final EntityManager entities;
    private final Fields fields;
    private final List<FieldUse> uses;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    KeepFields(
            EntityManager entities,
            Fields fields,
            @All List<FieldUse> uses,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.fields = fields;
        this.uses = uses;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param draft of which id, key, position and version are not looked at */
    Field add(Field draft, List<FieldOptions.Wanted> options) {
        lock();
        List<Field> all = fields.all();
        String label = freeLabel(draft.label(), null, all);
        String key = FieldKey.of(
                label, taken -> all.stream().anyMatch(field -> field.key().equals(taken)));
        int position = all.isEmpty() ? 0 : all.getLast().position() + 1;
        FieldDefinition made = new FieldDefinition(Ids.next(), key, draft.type(), position);
        Field whole = with(draft, label, FieldOptions.settle(draft.type(), List.of(), options));
        made.become(whole, clock.instant());
        entities.persist(made);
        return done("created", made);
    }

    /** @param options null: as they are */
    Field change(UUID id, int version, UnaryOperator<Field> change, List<FieldOptions.Wanted> options) {
        lock();
        FieldDefinition definition = get(id);
        Field before = definition.field();
        if (before.version() != version) {
            throw Problem.changed(before);
        }
        Field wanted = change.apply(before);
        List<FieldOption> settled =
                options == null ? before.options() : FieldOptions.settle(before.type(), before.options(), options);
        before.options().stream()
                .filter(option -> settled.stream().noneMatch(kept -> kept.key().equals(option.key())))
                .forEach(gone -> unused(
                        uses.stream().mapToLong(use -> use.uses(before, gone)).sum()));
        definition.become(with(wanted, freeLabel(wanted.label(), id, fields.all()), settled), clock.instant());
        return done(wanted.retired() && !before.retired() ? "retired" : "changed", definition);
    }

    void order(List<UUID> ids) {
        lock();
        List<Field> all = fields.all();
        if (ids.size() != all.size()
                || !ids.containsAll(all.stream().map(Field::id).toList())) {
            throw Problem.conflict("conflict-changed", "The list was changed by somebody else meanwhile.");
        }
        all.forEach(field -> get(field.id()).stand(ids.indexOf(field.id())));
        audit.record("field-changed", "field", null, null, Map.of("order", ids.size()));
        changes.announce(Changes.Topic.SETTINGS, null);
    }

    void delete(UUID id) {
        lock();
        FieldDefinition definition = get(id);
        Field field = definition.field();
        unused(uses.stream().mapToLong(use -> use.uses(field)).sum());
        entities.remove(definition);
        done("deleted", definition);
    }

    private static void unused(long uses) {
        if (uses > 0) {
            throw Problem.conflict("field-in-use", "Leads or a field mapping use it: retire it instead.")
                    .with("leads", uses);
        }
    }

    private FieldDefinition get(UUID id) {
        FieldDefinition found = entities.find(FieldDefinition.class, id);
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    private static String freeLabel(String wanted, UUID self, List<Field> all) {
        String label = Text.clean(wanted, 80);
        if (label == null) {
            throw Problem.invalid("label", "must not be empty");
        }
        if (all.stream()
                .anyMatch(other -> !other.id().equals(self) && other.label().equalsIgnoreCase(label))) {
            throw Problem.conflict("name-taken", "There is one of that name already.");
        }
        return label;
    }

    private static Field with(Field field, String label, List<FieldOption> options) {
        return new Field(
                field.id(),
                field.key(),
                label,
                field.type(),
                field.required(),
                options,
                field.onCreate(),
                field.onEdit(),
                field.onDetail(),
                field.onList(),
                field.position(),
                field.retired(),
                field.version());
    }

    private void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('lead_field', 11))")
                .getSingleResult();
    }

    private Field done(String deed, FieldDefinition definition) {
        entities.flush();
        Field field = definition.field();
        audit.record("field-" + deed, "field", field.id().toString(), field.label(), Map.of("key", field.key()));
        changes.announce(Changes.Topic.SETTINGS, field.id());
        return field;
    }
}
