package io.leadline.meta;

import io.leadline.platform.KeyRings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Grants implements PanacheRepositoryBase<Grant, UUID> {
    /** @param version of the grant's own token */
    record Usable(UUID grantId, int version, String token) {}

    private final KeyRings keys;
    private final Clock clock;

    Grants(KeyRings keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    List<Grant> ofConnection(UUID connectionId) {
        return list("connectionId", connectionId);
    }

    /** What every living connection granted for the page. */
    List<BestGrant.Candidate> candidates(String pageId) {
        return getEntityManager()
                .createQuery("""
                        select g, c from MetaGrant g, MetaConnection c
                        where g.pageId = ?1 and c.id = g.connectionId and c.state = ?2""", Object[].class)
                .setParameter(1, pageId)
                .setParameter(2, Connection.State.ACTIVE)
                .getResultList()
                .stream()
                .map(row -> ((Grant) row[0]).candidate((Connection) row[1]))
                .toList();
    }

    Optional<BestGrant.Candidate> best(String pageId, BestGrant.Use use) {
        return BestGrant.of(candidates(pageId), use, clock.instant());
    }

    /** The token to use for a page. */
    Optional<Usable> token(String pageId, BestGrant.Use use) {
        return best(pageId, use)
                .map(best -> new Usable(
                        best.id(), best.tokenVersion(), findById(best.id()).token(keys.main())));
    }
}
