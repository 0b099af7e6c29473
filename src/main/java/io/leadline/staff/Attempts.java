package io.leadline.staff;

import io.leadline.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts attempts to get in. An attempt is counted as a failure before the password is checked and taken back when it was
 * right, so that a hundred parallel guesses do not all pass before the first is counted.
 */
@ApplicationScoped
class Attempts {
    /** What is counted, and how it backs off. */
    enum Scope {
        ACCOUNT_ADDRESS(new BackOff(4, Duration.ofSeconds(2), Duration.ofDays(1))),
        /** An office signs in from one address. */
        ADDRESS(new BackOff(20, Duration.ofSeconds(5), Duration.ofHours(1))),
        /** Guesses spread over many addresses; addresses that got in before are not held up by them. */
        ACCOUNT(new BackOff(30, Duration.ofSeconds(5), Duration.ofDays(1))),
        /** Asking for password mails. */
        RESET(new BackOff(10, Duration.ofSeconds(30), Duration.ofHours(1)));

        private final BackOff backOff;

        Scope(BackOff backOff) {
            this.backOff = backOff;
        }
    }

    private record Count(int failures, Instant last, Instant blockedUntil) {}

    private final EntityManager entities;
    private final Clock clock;

    Attempts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Counts one more, or refuses with the time to wait. Attempts while waiting are not counted. */
    void count(Scope scope, String key) {
        Instant now = clock.instant();
        byte[] hash = Token.hash(key);
        Count before = locked(scope, hash, now);
        if (before.blockedUntil() != null && before.blockedUntil().isAfter(now)) {
            throw wait(Duration.between(now, before.blockedUntil()));
        }
        int failures = scope.backOff.forgets(before.last(), now) ? 1 : before.failures() + 1;
        Instant until = now.plus(scope.backOff.after(failures));
        entities.createNativeQuery("update sign_in_failure set failures = ?3, last_at = ?4, blocked_until = ?5"
                        + " where scope = ?1 and key_hash = ?2")
                .setParameter(1, scope.name())
                .setParameter(2, hash)
                .setParameter(3, failures)
                .setParameter(4, now)
                .setParameter(5, until)
                .executeUpdate();
    }

    /** The attempt was no failure. Others' failures stay, so that a right password does not cover a search for more. */
    void takeBack(Scope scope, String key) {
        entities.createNativeQuery(
                        "update sign_in_failure set failures = greatest(failures - 1, 0), blocked_until = null"
                                + " where scope = ?1 and key_hash = ?2")
                .setParameter(1, scope.name())
                .setParameter(2, Token.hash(key))
                .executeUpdate();
    }

    void forget(Scope scope, String key) {
        entities.createNativeQuery("delete from sign_in_failure where scope = ?1 and key_hash = ?2")
                .setParameter(1, scope.name())
                .setParameter(2, Token.hash(key))
                .executeUpdate();
    }

    private Count locked(Scope scope, byte[] hash, Instant now) {
        // the update changes nothing: it locks the row and hands it out
        Object[] row = (Object[]) entities.createNativeQuery("""
                        insert into sign_in_failure as f (scope, key_hash, failures, last_at) values (?1, ?2, 0, ?3)
                        on conflict (scope, key_hash) do update set failures = f.failures
                        returning f.failures, f.last_at, f.blocked_until
                        """, Object[].class)
                .setParameter(1, scope.name())
                .setParameter(2, hash)
                .setParameter(3, now)
                .getSingleResult();
        return new Count(((Number) row[0]).intValue(), (Instant) row[1], (Instant) row[2]);
    }

    private static Problem wait(Duration left) {
        return Problem.of(429, "too-many-requests", "Too many attempts. Please wait a little.")
                .with("retryAfter", Math.max(1, left.plusMillis(999).toSeconds()));
    }
}
