package io.leadline.staff;

import io.leadline.platform.Ids;
import io.leadline.platform.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Sessions implements PanacheRepositoryBase<BrowserSession, UUID> {
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Whom a session's token stands for. */
    record SignedIn(UUID session, Instant seen, Person person) {}

    /** @param token for the browser's cookie; we keep only its hash */
    record Begun(UUID session, String token) {}

    Begun begin(Person person, String address, String userAgent) {
        String token = Token.random();
        String agent = Optional.ofNullable(Text.clean(userAgent, 300)).orElse("");
        UUID id = Ids.next();
        persist(BrowserSession.begin(id, token, person.id(), clock.instant(), address, agent));
        return new Begun(id, token);
    }

    Optional<SignedIn> find(String token) {
        return getEntityManager()
                .createQuery(
                        "select s.id, s.lastSeenAt, p from BrowserSession s join Person p on p.id = s.personId"
                                + " where s.tokenHash = ?1 and s.expiresAt > ?2 and s.lastSeenAt > ?3 and p.state = ?4",
                        Object[].class)
                .setParameter(1, Token.hash(token))
                .setParameter(2, clock.instant())
                .setParameter(3, clock.instant().minus(BrowserSession.IDLE))
                .setParameter(4, Member.State.ACTIVE)
                .getResultStream()
                .findFirst()
                .map(row -> new SignedIn((UUID) row[0], (Instant) row[1], (Person) row[2]));
    }

    boolean seenLately(SignedIn session) {
        return session.seen().plus(SEEN_PRECISION).isAfter(clock.instant());
    }

    /** Written at most once a minute; a person's row that somebody is changing just now is not waited for. */
    void seen(SignedIn session) {
        Instant now = clock.instant();
        update("lastSeenAt = ?1 where id = ?2", now, session.session());
        getEntityManager()
                .createNativeQuery("update person set last_seen_at = ?1 where id ="
                        + " (select id from person where id = ?2 for no key update skip locked)")
                .setParameter(1, now)
                .setParameter(2, session.person().id())
                .executeUpdate();
    }

    List<BrowserSession> of(UUID person) {
        return list(
                "personId = ?1 and expiresAt > ?2 and lastSeenAt > ?3 order by lastSeenAt desc",
                person,
                clock.instant(),
                clock.instant().minus(BrowserSession.IDLE));
    }

    void end(UUID session) {
        deleteById(session);
    }

    int endAllOf(UUID person) {
        return (int) delete("personId", person);
    }

    void endOthersOf(UUID person, UUID kept) {
        delete("personId = ?1 and id <> ?2", person, kept);
    }
}
