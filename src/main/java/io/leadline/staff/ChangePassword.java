package io.leadline.staff;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.leadline.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A signed-in person's new password. Their other browsers are signed out: one of them may be why it is changed. */
@ApplicationScoped
class ChangePassword {
    private final People people;
    private final Sessions sessions;
    private final AccessLinks links;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Audit audit;
    private final Caller caller;

    ChangePassword(
            People people,
            Sessions sessions,
            AccessLinks links,
            Passwords passwords,
            Attempts attempts,
            Audit audit,
            Caller caller) {
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.caller = caller;
    }

    void to(String current, String next) {
        // somebody at an unlocked browser must not find the password out by trying
        String key = "change|" + caller.id();
        String hash = requiringNew().call(() -> {
            attempts.count(Attempts.Scope.ACCOUNT_ADDRESS, key);
            return people.get(caller.id()).passwordHash();
        });
        if (!passwords.matches(current, hash)) {
            throw Problem.invalid("current", "is not your password");
        }
        requiringNew().run(() -> attempts.forget(Attempts.Scope.ACCOUNT_ADDRESS, key));
        Member member = caller.member();
        if (next.equals(current)) {
            throw Problem.invalid("next", "must be another one than now");
        }
        PasswordRules.refusal(next, member.email(), member.name()).ifPresent(why -> {
            throw Problem.invalid("next", why);
        });
        String nextHash = passwords.hash(next);
        requiringNew().run(() -> keep(nextHash));
    }

    private void keep(String hash) {
        Person person = people.get(caller.id());
        person.choosePassword(hash);
        sessions.endOthersOf(person.id(), caller.session());
        links.endAllOf(person.id());
        audit.record("password-changed", person, Map.of());
    }
}
