package io.leadline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Where people signed in from before. */
@ApplicationScoped
class KnownNetworks {
    private static final Duration KEPT = Duration.ofDays(180);

    private final EntityManager entities;
    private final Clock clock;

    KnownNetworks(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    boolean has(UUID person, String network) {
        return !entities.createNativeQuery(
                        "select 1 from known_network where person_id = ?1 and network_hash = ?2", Integer.class)
                .setParameter(1, person)
                .setParameter(2, Token.hash(network))
                .getResultList()
                .isEmpty();
    }

    void add(UUID person, String network) {
        entities.createNativeQuery("delete from known_network where person_id = ?1 and last_at < ?2")
                .setParameter(1, person)
                .setParameter(2, clock.instant().minus(KEPT))
                .executeUpdate();
        entities.createNativeQuery("insert into known_network (person_id, network_hash, last_at) values (?1, ?2, ?3)"
                        + " on conflict (person_id, network_hash) do update set last_at = excluded.last_at")
                .setParameter(1, person)
                .setParameter(2, Token.hash(network))
                .setParameter(3, clock.instant())
                .executeUpdate();
    }
}
