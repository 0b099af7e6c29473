package io.leadline.leads;

import io.leadline.fields.Field;
import io.leadline.fields.FieldValue;
import io.leadline.fields.Fields;
import io.leadline.platform.Changes;
import io.leadline.staff.Directory;
import io.leadline.staff.Organisations;
import io.leadline.timeline.History;
import io.leadline.timeline.History.Actor;
import io.leadline.timeline.History.Change;
import io.leadline.timeline.History.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives a lead the values that a newer field map makes of the answers it came with. What a person wrote stays, and a field
 * that the map has nothing for keeps what it has.
 */
@ApplicationScoped
public class RemapLead {

    /** One field that the map sees differently. @param kept it stays as it is, because a person wrote it */
    public record Difference(String field, String old, String now, boolean kept) {}

    /** Which version of whose map, and who had it applied. */
    public record Cause(String form, int version, UUID person) {}

    private final Leads leads;
    private final LeadFields leadFields;
    private final Fields fields;
    private final LeadProvenance provenance;
    private final Organisations organisations;
    private final Directory people;
    private final History history;
    private final Changes changes;
    private final EntityManager entities;
    private final Clock clock;

    RemapLead(
            Leads leads,
            LeadFields leadFields,
            Fields fields,
            LeadProvenance provenance,
            Organisations organisations,
            Directory people,
            History history,
            Changes changes,
            EntityManager entities,
            Clock clock) {
        this.leads = leads;
        this.leadFields = leadFields;
        this.fields = fields;
        this.provenance = provenance;
        this.organisations = organisations;
        this.people = people;
        this.history = history;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /** What would become of the lead; none when it is gone. In the caller's transaction. */
    public List<Difference> compare(UUID id, Map<String, List<FieldValue>> wanted) {
        return leads.findByIdOptional(id)
                .filter(Lead::living)
                .map(lead -> differences(lead, wanted, fields.all()))
                .orElse(List.of());
    }

    /** Changes the lead, locked, as it stands now. In the caller's transaction. */
    public List<Difference> apply(UUID id, Map<String, List<FieldValue>> wanted, Cause cause) {
        Lead lead = leads.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(Lead::living)
                .orElse(null);
        if (lead == null) {
            return List.of();
        }
        List<Field> own = fields.all();
        List<Difference> differences = differences(lead, wanted, own);
        Map<String, List<FieldValue>> given = new LinkedHashMap<>();
        differences.stream()
                .filter(difference -> !difference.kept())
                .forEach(difference -> given.put(difference.field(), wanted.get(difference.field())));
        if (!given.isEmpty()) {
            write(lead, given, own, cause);
        }
        return differences;
    }

    private void write(Lead lead, Map<String, List<FieldValue>> given, List<Field> own, Cause cause) {
        Instant now = clock.instant();
        String country = organisations.current().country();
        List<Change> changed = leadFields.write(lead, given, own, country, now);
        provenance.mapped(lead.id(), given.keySet(), cause.version(), now);
        Actor actor = people.find(cause.person())
                .map(person -> Actor.person(person.id(), person.name()))
                .orElse(Actor.system());
        Map<String, Object> details = Map.of("form", cause.form(), "version", cause.version());
        history.record(new Entry("lead", lead.id(), actor, "remapped", changed, details));
        changes.announce(Changes.Topic.LEADS, lead.id(), lead.assigneeId());
        entities.flush();
    }

    private List<Difference> differences(Lead lead, Map<String, List<FieldValue>> wanted, List<Field> own) {
        Map<String, List<FieldValue>> held = leadFields.read(lead, own);
        Map<String, LeadProvenance.Note> notes = provenance.of(lead.id());
        List<Difference> differences = new ArrayList<>();
        wanted.forEach((field, values) -> {
            List<FieldValue> before = held.getOrDefault(field, List.of());
            if (!values.isEmpty() && !text(before).equals(text(values))) {
                LeadProvenance.Note note = notes.get(field);
                boolean kept = note != null && note.origin() == LeadProvenance.Origin.PERSON;
                differences.add(new Difference(field, before.isEmpty() ? null : text(before), text(values), kept));
            }
        });
        return differences;
    }

    private static String text(List<FieldValue> values) {
        return values.stream().map(FieldValue::value).collect(Collectors.joining(", "));
    }
}
