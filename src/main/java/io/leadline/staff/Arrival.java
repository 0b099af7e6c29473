package io.leadline.staff;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.leadline.platform.Changes;
import io.leadline.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/** Coming in through a link: somebody invited, or somebody who forgot the password, chooses one and is signed in. */
@ApplicationScoped
class Arrival {
    /** @param name the person's own wish about how to be called; null leaves what the invitation said, as below */
    record Chosen(String password, String name, String language, ZoneId timeZone) {}

    private final AccessLinks links;
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Arrival(
            AccessLinks links,
            People people,
            Passwords passwords,
            Sessions sessions,
            SignIn signIn,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the new session's token */
    String by(String token, Chosen chosen, String address, String userAgent) {
        requiringNew().run(() -> {
            Person person =
                    links.find(token, people).orElseThrow(Problem::notFound).person();
            String name = chosen.name() == null ? person.name() : chosen.name();
            PasswordRules.refusal(chosen.password(), person.email(), name).ifPresent(why -> {
                throw Problem.invalid("password", why);
            });
        });
        String hash = passwords.hash(chosen.password());
        return requiringNew().call(() -> arrive(token, chosen, hash, new Browser(address, userAgent)));
    }

    private record Browser(String address, String userAgent) {}

    private String arrive(String token, Chosen chosen, String hash, Browser browser) {
        AccessLinks.Open open = links.take(token, people).orElseThrow(Problem::notFound);
        Person person = open.person();
        open.link().use(clock.instant());
        person.choosePassword(hash);
        if (chosen.name() != null) {
            person.rename(chosen.name());
        }
        if (chosen.language() != null) {
            person.speak(chosen.language());
        }
        if (chosen.timeZone() != null) {
            person.liveIn(chosen.timeZone());
        }
        sessions.endAllOf(person.id());
        links.flush();
        links.endAllOf(person.id());
        String session = signIn.begin(person, browser.address(), browser.userAgent());
        boolean invited = open.link().kind() == AccessLink.Kind.INVITATION;
        audit.record(invited ? "invitation-accepted" : "password-changed", person, Map.of("by", "mail"));
        changes.announce(Changes.Topic.STAFF, person.id());
        return session;
    }
}
