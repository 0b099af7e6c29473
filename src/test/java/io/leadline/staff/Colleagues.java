package io.leadline.staff;

import static io.restassured.RestAssured.given;

import io.leadline.platform.Ids;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes people for tests, signed in already: {@code colleagues.agent("Olena").calls().get("/api/leads")}. */
@ApplicationScoped
public class Colleagues {
    public static final String PASSWORD = "a blue bicycle 71";

    /** Cheap, as a test has no attacker; made the way {@link Passwords} makes them. */
    private static final String HASH =
            BcryptUtil.bcryptHash(Base64.getEncoder().encodeToString(Token.hash(PASSWORD)), 4);

    private final People people;
    private final Sessions sessions;
    private final Clock clock;

    Colleagues(People people, Sessions sessions, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    public record Colleague(UUID id, String name, String email, String session) {
        /** A request as the web application would send it in this person's browser. */
        public RequestSpecification calls() {
            return given().cookie(SessionCookie.NAME, session)
                    .header("X-Leadline", "1")
                    .contentType("application/json");
        }
    }

    public Colleague administrator(String name) {
        return join(name, Role.ADMINISTRATOR, false);
    }

    public Colleague agent(String name) {
        return join(name, Role.AGENT, false);
    }

    Colleague withOneTimePassword(String name) {
        return join(name, Role.ADMINISTRATOR, true);
    }

    private Colleague join(String name, Role role, boolean oneTime) {
        UUID id = Ids.next();
        EmailAddress email =
                EmailAddress.parse("person-" + id + "@example.test").orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = Person.invited(id, name, email, role, "en", ZoneId.of("Europe/Kyiv"), clock.instant());
            if (oneTime) {
                person.activateWithOneTimePassword(HASH);
            } else {
                person.choosePassword(HASH);
            }
            people.persist(person);
            return new Colleague(
                    id,
                    name,
                    email.text(),
                    sessions.begin(person, "127.0.0.1", "test").token());
        });
    }

    /** Runs with these as the only active administrators; the others are back afterwards. */
    void aloneInCharge(Set<UUID> kept, Runnable scene) {
        List<UUID> away = QuarkusTransaction.requiringNew().call(() -> people.activeAdministrators().stream()
                .filter(person -> !kept.contains(person.id()))
                .peek(person -> person.deactivate(clock.instant()))
                .map(Person::id)
                .toList());
        try {
            scene.run();
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> away.forEach(id -> people.get(id).reactivate()));
        }
    }
}
