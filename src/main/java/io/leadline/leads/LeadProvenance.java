package io.leadline.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the value of each field of a lead came from. Only changes after the lead was made are written down: a value
 * without a note came with the submission that made the lead.
 */
@ApplicationScoped
class LeadProvenance {
    enum Origin {
        SUBMISSION,
        PERSON,
        MAPPING
    }

    /**
     * @param person of an edit by hand
     * @param mappingVersion of a mapping that was applied afterwards
     */
    @Schema(name = "LeadProvenance")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Note(Origin origin, Instant at, Assignment.Named person, Integer mappingVersion) {}

    private final EntityManager entities;
    private final Rows rows;

    LeadProvenance(EntityManager entities, Rows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    void edited(UUID lead, Collection<String> fields, UUID person, Instant at) {
        write(lead, fields, Origin.PERSON, at, person, null);
    }

    void mapped(UUID lead, Collection<String> fields, int version, Instant at) {
        write(lead, fields, Origin.MAPPING, at, null, version);
    }

    private void write(
            UUID lead, Collection<String> fields, Origin origin, Instant at, UUID person, Integer mappingVersion) {
        fields.forEach(field -> entities.createNativeQuery("""
                        insert into lead_provenance (lead_id, field, origin, at, person_id, mapping_version)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (lead_id, field) do update set
                          origin = excluded.origin, at = excluded.at, person_id = excluded.person_id,
                          mapping_version = excluded.mapping_version
                        """)
                .setParameter(1, lead)
                .setParameter(2, field)
                .setParameter(3, origin.name())
                .setParameter(4, at)
                .setParameter(5, person)
                .setParameter(6, mappingVersion)
                .executeUpdate());
    }

    /** By field; fields whose value is as the lead was made are left out. */
    Map<String, Note> of(UUID lead) {
        Map<String, Note> notes = new HashMap<>();
        rows.list(
                """
                select v.field, v.origin, v.at, p.id, p.name, v.mapping_version from lead_provenance v
                left join person p on p.id = v.person_id where v.lead_id = ?
                """,
                List.of(lead),
                row -> notes.put(
                        row.text(1),
                        new Note(
                                Origin.valueOf(row.text(2)),
                                row.instant(3),
                                row.uuid(4) == null ? null : new Assignment.Named(row.text(4), row.text(5)),
                                row.uuid(4) == null ? row.integer(6) : null)));
        return notes;
    }
}
