package io.leadline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What sign-in leaves behind: sessions nobody can use, links that no longer open, failures that no longer count. */
@ApplicationScoped
public class Leftovers {
    private static final Duration FORGOTTEN = Duration.ofDays(2);
    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    private final EntityManager entities;
    private final Clock clock;

    Leftovers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return how many rows went */
    @Transactional
    public int clear() {
        Instant now = clock.instant();
        return delete("session where expires_at < ?1", now)
                + delete("session where last_seen_at < ?1", now.minus(BrowserSession.IDLE))
                + delete("access_link where expires_at < ?1", now.minus(LINKS_KEPT))
                + delete("sign_in_failure where last_at < ?1", now.minus(FORGOTTEN));
    }

    private int delete(String from, Instant before) {
        return entities.createNativeQuery("delete from " + from)
                .setParameter(1, before)
                .executeUpdate();
    }
}
