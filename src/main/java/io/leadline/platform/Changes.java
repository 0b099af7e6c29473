package io.leadline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Says, in the transaction that changes something, what open pages should read again. */
@ApplicationScoped
public class Changes {
    /** A topic of the web application's queries. */
    public enum Topic {
        LEADS,
        EVENTS,
        META,
        STAFF,
        SETTINGS,
        JOBS;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    Changes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Only administrators see this change. */
    public void announce(Topic topic, UUID subject) {
        announce(topic, subject, null);
    }

    /** @param owner whose view changed too; administrators always see it */
    public void announce(Topic topic, UUID subject, UUID owner) {
        entities.createNativeQuery("insert into change (topic, subject, owner, at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, topic.key())
                .setParameter(2, subject)
                .setParameter(3, owner)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    /** Pages poll every few seconds; whoever was away for longer than an hour reads everything again anyway. */
    @Transactional
    public int forgetOld() {
        return entities.createNativeQuery("delete from change where at < ?1")
                .setParameter(1, clock.instant().minus(Duration.ofHours(1)))
                .executeUpdate();
    }
}
