package io.leadline.meta;

import io.leadline.platform.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Connections implements PanacheRepositoryBase<Connection, UUID> {
    Connection get(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    Optional<Connection> of(String appId, Connection.Kind kind, String metaUserId) {
        return find("appId = ?1 and kind = ?2 and metaUserId = ?3", appId, kind, metaUserId)
                .firstResultOptional();
    }

    List<Connection> living() {
        return list("state <> ?1 order by createdAt, id", Connection.State.ENDED);
    }

    long countLiving() {
        return count("state <> ?1", Connection.State.ENDED);
    }
}
