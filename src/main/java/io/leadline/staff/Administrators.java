package io.leadline.staff;

import io.leadline.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Somebody must always be able to set things: the last active administrator stays one. */
@ApplicationScoped
class Administrators {
    private final People people;

    Administrators(People people) {
        this.people = people;
    }

    /** Reads a person to be changed, with the whole staff held still, so that the rule holds when the change is written. */
    Person hold(UUID id) {
        people.lock();
        return people.get(id);
    }

    void requireAnotherThan(Person leaving) {
        if (leaving.activeAdministrator() && people.activeAdministrators().size() == 1) {
            throw Problem.conflict("last-administrator", "The last active administrator must remain one.");
        }
    }
}
