package io.leadline.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One deed that must be answerable for later. The database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {
    /** What was done, and to what. */
    record Deed(String action, String subjectType, String subjectId, String subjectName, String details) {}

    @Id
    private UUID id;

    private Instant at;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "subject_name")
    private String subjectName;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(columnDefinition = "jsonb")
    private String details;

    private String address;

    protected AuditEntry() {}

    /** @param actor null for the system itself, or for somebody who did not get in */
    static AuditEntry of(UUID id, Instant at, Deed deed, Member actor, String address) {
        AuditEntry entry = new AuditEntry();
        entry.id = id;
        entry.at = at;
        entry.actorId = actor == null ? null : actor.id();
        entry.actorName = actor == null ? null : actor.name();
        entry.action = deed.action();
        entry.subjectType = deed.subjectType();
        entry.subjectId = deed.subjectId();
        entry.subjectName = deed.subjectName();
        entry.details = deed.details();
        entry.address = address;
        return entry;
    }
}
