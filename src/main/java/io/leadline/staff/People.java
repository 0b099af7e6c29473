package io.leadline.staff;

import io.leadline.platform.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    Person get(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    Optional<Person> byEmail(EmailAddress email) {
        return find("emailKey", email.key()).firstResultOptional();
    }

    List<Person> byName() {
        return list("order by lower(name), id");
    }

    List<Person> activeAdministrators() {
        return list("role = ?1 and state = ?2 order by createdAt, id", Role.ADMINISTRATOR, Member.State.ACTIVE);
    }

    /**
     * One change to the staff at a time, until the transaction ends: two administrators who demote each other at the
     * same moment must not both succeed. To be taken before the people concerned are read.
     */
    void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('leadline.staff')) as text)")
                .getSingleResult();
    }
}
