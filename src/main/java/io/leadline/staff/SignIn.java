package io.leadline.staff;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import io.leadline.staff.Attempts.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in with an e-mail address and a password. An unknown address, a wrong password and a deactivated account look the
 * same from outside, and take as long. Three steps, because the slow check must hold neither a transaction nor a row.
 */
@ApplicationScoped
class SignIn {
    /** @param email as typed, the session's address and browser for the person's own list */
    record Asked(String email, String password, String address, String userAgent) {}

    /** @param hash null when nobody may sign in under this address */
    private record Candidate(UUID person, String hash, boolean knownHere, String accountKey, String network) {
        String accountAndNetwork() {
            return accountKey + "|" + network;
        }
    }

    private final People people;
    private final Sessions sessions;
    private final Attempts attempts;
    private final KnownNetworks networks;
    private final Passwords passwords;
    private final Audit audit;
    private final Caller caller;

    SignIn(
            People people,
            Sessions sessions,
            Attempts attempts,
            KnownNetworks networks,
            Passwords passwords,
            Audit audit,
            Caller caller) {
        this.people = people;
        this.sessions = sessions;
        this.attempts = attempts;
        this.networks = networks;
        this.passwords = passwords;
        this.audit = audit;
        this.caller = caller;
    }

    /** @return the new session's token */
    String with(Asked asked) {
        Candidate candidate = requiringNew().call(() -> candidate(asked));
        boolean right = passwords.matches(asked.password(), candidate.hash());
        return requiringNew()
                .call(() -> right ? begin(asked, candidate) : failed(asked, candidate))
                .orElseThrow(() ->
                        Problem.of(401, "invalid-credentials", "The e-mail address or the password is not right."));
    }

    private Candidate candidate(Asked asked) {
        Optional<EmailAddress> email = EmailAddress.parse(asked.email());
        String accountKey = email.map(EmailAddress::key).orElse(Text.fold(asked.email()));
        String network = ClientAddress.network(asked.address());
        Optional<Person> person = email.flatMap(people::byEmail);
        boolean known = person.filter(one -> networks.has(one.id(), network)).isPresent();
        attempts.count(Scope.ADDRESS, network);
        attempts.count(Scope.ACCOUNT_ADDRESS, accountKey + "|" + network);
        if (!known) {
            attempts.count(Scope.ACCOUNT, accountKey);
        }
        String hash = person.filter(one -> one.is(Member.State.ACTIVE))
                .map(Person::passwordHash)
                .orElse(null);
        return new Candidate(person.map(Person::id).orElse(null), hash, known, accountKey, network);
    }

    private Optional<String> begin(Asked asked, Candidate candidate) {
        Person person = people.get(candidate.person());
        // deactivated, or given a new password, while this one was being checked
        if (!person.is(Member.State.ACTIVE) || !candidate.hash().equals(person.passwordHash())) {
            return Optional.empty();
        }
        attempts.takeBack(Scope.ADDRESS, candidate.network());
        attempts.forget(Scope.ACCOUNT_ADDRESS, candidate.accountAndNetwork());
        if (!candidate.knownHere()) {
            attempts.takeBack(Scope.ACCOUNT, candidate.accountKey());
        }
        networks.add(person.id(), candidate.network());
        return Optional.of(begin(person, asked.address(), asked.userAgent()));
    }

    /** A session for somebody who has just proven who they are; in the caller's transaction. */
    String begin(Person person, String address, String userAgent) {
        var begun = sessions.begin(person, address, userAgent);
        caller.is(person.member(), begun.session());
        audit.record("signed-in", person, Map.of());
        return begun.token();
    }

    private Optional<String> failed(Asked asked, Candidate candidate) {
        String typed = EmailAddress.parse(asked.email()).map(EmailAddress::text).orElse(null);
        String id = candidate.person() == null ? null : candidate.person().toString();
        audit.record("sign-in-failed", "person", id, typed, Map.of());
        return Optional.empty();
    }
}
