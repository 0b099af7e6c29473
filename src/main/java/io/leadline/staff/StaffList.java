package io.leadline.staff;

import io.leadline.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The staff as the administrator's screen shows it. */
@ApplicationScoped
class StaffList {
    @Schema(name = "StaffRow")
    record Row(
            UUID id,
            String name,
            String email,
            Role role,
            Member.State state,
            String language,
            Instant lastSeenAt,
            Instant createdAt,
            long leads,
            int version) {}

    private final EntityManager entities;

    StaffList(EntityManager entities) {
        this.entities = entities;
    }

    List<Row> all() {
        return rows("order by lower(p.name), p.id", null);
    }

    Row row(UUID id) {
        entities.flush();
        return rows("where p.id = ?1", id).stream().findFirst().orElseThrow(Problem::notFound);
    }

    private List<Row> rows(String rest, UUID id) {
        var query = entities.createNativeQuery("""
                select p.id, p.name, p.email, p.role, p.state, p.language, p.last_seen_at, p.created_at,
                       (select count(*) from lead l where l.assignee_id = p.id and l.deleted_at is null), p.version
                  from person p\s""" + rest, Object[].class);
        if (id != null) {
            query.setParameter(1, id);
        }
        return query.getResultList().stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object[] row) {
        return new Row(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Role.valueOf((String) row[3]),
                Member.State.valueOf((String) row[4]),
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                ((Number) row[8]).longValue(),
                ((Number) row[9]).intValue());
    }
}
