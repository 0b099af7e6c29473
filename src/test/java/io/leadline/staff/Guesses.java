package io.leadline.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Somebody who tries passwords from so many addresses that only the account itself shows it. */
@ApplicationScoped
class Guesses {
    private final EntityManager entities;
    private final Attempts attempts;
    private final Clock clock;

    Guesses(EntityManager entities, Attempts attempts, Clock clock) {
        this.entities = entities;
        this.attempts = attempts;
        this.clock = clock;
    }

    void at(String email, int times) {
        QuarkusTransaction.requiringNew().run(() -> {
            attempts.count(Attempts.Scope.ACCOUNT, email);
            entities.createNativeQuery("update sign_in_failure set failures = ?1, blocked_until = ?2"
                            + " where scope = 'ACCOUNT' and key_hash = ?3")
                    .setParameter(1, times)
                    .setParameter(2, clock.instant().plusSeconds(600))
                    .setParameter(3, Token.hash(email))
                    .executeUpdate();
        });
    }
}
