package io.leadline.staff;

import io.leadline.notify.MailOutbox;
import io.leadline.platform.Ids;
import io.leadline.staff.AccessLink.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccessLinks implements PanacheRepositoryBase<AccessLink, UUID> {
    /** Somebody who asks again at once gets the mail that is on its way, not a second one. */
    private static final Duration BETWEEN_RESETS = Duration.ofMinutes(2);

    private final MailOutbox mails;
    private final Clock clock;

    AccessLinks(MailOutbox mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** A link that still opens, and whose it is. */
    record Open(AccessLink link, Person person) {}

    Optional<Open> find(String token, People people) {
        return find("tokenHash", Token.hash(token)).firstResultOptional().flatMap(link -> open(link, people));
    }

    /** The same, kept from everybody else until the transaction ends: of two uses at once, one finds it used. */
    Optional<Open> take(String token, People people) {
        return find("tokenHash", Token.hash(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .flatMap(link -> open(link, people));
    }

    private Optional<Open> open(AccessLink link, People people) {
        Person person = people.get(link.personId());
        return link.opensFor(person, clock.instant()) ? Optional.of(new Open(link, person)) : Optional.empty();
    }

    /** A new invitation makes the ones before it worthless. */
    void invite(Person person, String inviter) {
        String token = replace(person, Kind.INVITATION);
        mail(person, "invitation", token, Map.of("inviter", inviter));
    }

    void reset(Person person) {
        var lately = clock.instant().minus(BETWEEN_RESETS);
        if (count("personId = ?1 and kind = ?2 and usedAt is null and createdAt > ?3", person.id(), Kind.RESET, lately)
                == 0) {
            mail(person, "password-reset", replace(person, Kind.RESET), Map.of());
        }
    }

    void endAllOf(UUID person) {
        delete("personId = ?1 and usedAt is null", person);
    }

    private String replace(Person person, Kind kind) {
        delete("personId = ?1 and kind = ?2 and usedAt is null", person.id(), kind);
        String token = Token.random();
        persist(AccessLink.of(Ids.next(), token, person.id(), kind, clock.instant()));
        return token;
    }

    private void mail(Person person, String template, String token, Map<String, String> values) {
        Map<String, String> all = new java.util.HashMap<>(values);
        all.put("path", "/access/" + token);
        mails.write(new MailOutbox.Mail(
                template + ":" + Ids.next(), person.email(), person.name(), template, person.language(), all));
    }
}
