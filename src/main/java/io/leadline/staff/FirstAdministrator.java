package io.leadline.staff;

import io.leadline.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** Lets the first person in, once: with a password that must be changed at the first sign-in. */
@ApplicationScoped
public class FirstAdministrator {
    private final People people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(People people, Organisations organisations, Passwords passwords, Audit audit, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when there is an administrator already: then nothing is done, and the password is good for nothing */
    @Transactional
    public boolean create(String email, String oneTimePassword) {
        people.lock();
        if (!people.activeAdministrators().isEmpty()) {
            return false;
        }
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalArgumentException("the first administrator needs an e-mail address"));
        ZoneId zone = organisations.find().map(Organisation::timeZone).orElse(ZoneOffset.UTC);
        Person person = people.byEmail(address).orElseGet(() -> invite(address, zone));
        person.become(Role.ADMINISTRATOR);
        person.activateWithOneTimePassword(passwords.hash(oneTimePassword));
        audit.record("first-administrator-created", person, Map.of());
        return true;
    }

    private Person invite(EmailAddress address, ZoneId zone) {
        Person person =
                Person.invited(Ids.next(), "Administrator", address, Role.ADMINISTRATOR, "en", zone, clock.instant());
        people.persist(person);
        return person;
    }
}
