package io.leadline.staff;

import io.leadline.platform.PlatformConfig;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the web application knows about whoever is signed in. */
@RequestScoped
class SessionView {
    /** @param mode {@code demo} or {@code production} */
    @Schema(name = "Session")
    record View(PersonView person, OrganisationView organisation, String mode, boolean mustChangePassword) {}

    @Schema(name = "OwnAccount")
    record PersonView(UUID id, String name, String email, Role role, String language, String timeZone, String theme) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.id(),
                    person.name(),
                    person.email(),
                    person.role(),
                    person.language(),
                    person.timeZone(),
                    person.theme());
        }
    }

    @Schema(name = "Organisation")
    record OrganisationView(String name, String timeZone, String country) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.name(), organisation.timeZone().getId(), organisation.country());
        }
    }

    private final Caller caller;
    private final People people;
    private final Organisations organisations;
    private final PlatformConfig config;

    SessionView(Caller caller, People people, Organisations organisations, PlatformConfig config) {
        this.caller = caller;
        this.people = people;
        this.organisations = organisations;
        this.config = config;
    }

    View current() {
        Person person = people.get(caller.id());
        return new View(
                PersonView.of(person),
                OrganisationView.of(organisations.current()),
                config.demo() ? "demo" : "production",
                person.mustChangePassword());
    }
}
