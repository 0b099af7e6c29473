package io.leadline.meta;

import io.leadline.platform.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Pages implements PanacheRepositoryBase<Page, UUID> {
    Page get(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    Page getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    Optional<Page> of(String pageId) {
        return find("pageId", pageId).firstResultOptional();
    }

    /** The page as it is now, staying so until the transaction ends. */
    Optional<Page> shared(String pageId) {
        return find("pageId", pageId).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    Optional<Page> locked(String pageId) {
        return find("pageId", pageId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locked in one order by everybody, so that two refreshes never wait for each other in a ring. */
    List<Page> lockedAll() {
        return find("order by pageId").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Those whose leads are wanted, by name. */
    List<Page> monitored() {
        return list("monitored = true order by lower(name), pageId");
    }

    /** Those whose leads are wanted and can be read. */
    List<Page> watched() {
        return list("monitored = true and state = ?1 order by pageId", Page.State.CONNECTED);
    }
}
