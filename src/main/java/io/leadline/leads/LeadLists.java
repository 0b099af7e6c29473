package io.leadline.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The two lists that give a lead its status and its source, as other packages may ask about them. */
@ApplicationScoped
public class LeadLists {

    /** A living entry: not retired. */
    public record Entry(UUID id, String name) {}

    private final EntityManager entities;

    LeadLists(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Entry> status(UUID id) {
        return living("lead_status", "id = ?1", id);
    }

    public Optional<Entry> source(UUID id) {
        return living("lead_source", "id = ?1", id);
    }

    UUID statusOrInitial(UUID wanted) {
        return Optional.ofNullable(wanted)
                .flatMap(this::status)
                .or(() -> living("lead_status", "initial = ?1", true))
                .orElseThrow(() -> new IllegalStateException("there is no initial lead status"))
                .id();
    }

    UUID sourceOrDefault(UUID wanted) {
        return Optional.ofNullable(wanted)
                .flatMap(this::source)
                .or(() -> living("lead_source", "position >= ?1", 0))
                .orElseThrow(() -> new IllegalStateException("there is no lead source"))
                .id();
    }

    @SuppressWarnings("unchecked")
    private Optional<Entry> living(String table, String condition, Object value) {
        // table and condition are constants of this class, never a caller's text
        List<Object[]> rows = entities.createNativeQuery("select id, name from " + table
                        + " where retired_at is null and " + condition + " order by position, id limit 1")
                .setParameter(1, value)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Entry((UUID) row[0], (String) row[1]));
    }
}
