package io.leadline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** There is one organisation per installation; its row is written by the first start. */
@ApplicationScoped
public class Organisations {
    private final EntityManager entities;

    Organisations(EntityManager entities) {
        this.entities = entities;
    }

    public Organisation current() {
        return find().orElseThrow(() -> new IllegalStateException("the first start has not written the organisation"));
    }

    Optional<Organisation> find() {
        return read("");
    }

    /** The same, kept from other changes until the transaction ends. */
    Organisation locked() {
        return read(" for update").orElseThrow();
    }

    private Optional<Organisation> read(String lock) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select name, time_zone, country from organisation" + lock, Object[].class)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Organisation((String) row[0], ZoneId.of((String) row[1]), (String) row[2]));
    }

    void keep(Organisation changed) {
        entities.createNativeQuery(
                        "update organisation set name = ?1, time_zone = ?2, country = ?3, version = version + 1")
                .setParameter(1, changed.name())
                .setParameter(2, changed.timeZone().getId())
                .setParameter(3, changed.country())
                .executeUpdate();
    }
}
