package io.leadline.timeline;

import io.leadline.platform.Ids;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down what happened to a record, in the transaction that makes it happen. */
@ApplicationScoped
public class History {

    /** Who did it. */
    public record Actor(Kind kind, UUID id, String name) {
        public enum Kind {
            PERSON,
            SYSTEM,
            META
        }

        public static Actor person(UUID id, String name) {
            return new Actor(Kind.PERSON, id, name);
        }

        public static Actor system() {
            return new Actor(Kind.SYSTEM, null, null);
        }

        public static Actor meta() {
            return new Actor(Kind.META, null, null);
        }
    }

    /** One field's old and new value, as people read them; null for none. */
    public record Change(
            String field,
            String old,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            String now) {}

    /**
     * @param subjectType such as {@code lead}
     * @param kind past participle, such as {@code created}, {@code status-changed}
     * @param details whatever else explains it, without secrets
     */
    public record Entry(
            String subjectType,
            UUID subjectId,
            Actor actor,
            String kind,
            List<Change> changes,
            Map<String, ?> details) {}

    private final EntityManager entities;
    private final Clock clock;

    History(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public void record(Entry entry) {
        entities.createNativeQuery("""
                        insert into history_entry
                          (id, subject_type, subject_id, at, actor_type, actor_id, actor_name, kind, changes, details)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as jsonb), cast(?10 as jsonb))
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, entry.subjectType())
                .setParameter(3, entry.subjectId())
                .setParameter(4, clock.instant())
                .setParameter(5, entry.actor().kind().name())
                .setParameter(6, entry.actor().id())
                .setParameter(7, entry.actor().name())
                .setParameter(8, entry.kind())
                .setParameter(9, Json.write(entry.changes()))
                .setParameter(10, Json.write(entry.details()))
                .executeUpdate();
    }
}
