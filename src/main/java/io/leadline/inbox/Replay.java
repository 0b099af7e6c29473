package io.leadline.inbox;

import io.leadline.platform.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Tries events again by hand: what is pending, paused, failed or ignored is due now and starts a new ladder. In the caller's
 * transaction. An event that has no handler's work to do (unreadable, of an unknown kind) stays as it is.
 */
@ApplicationScoped
public class Replay {
    private static final String RELEASE = """
            update inbox_event e set state = 'PENDING', next_attempt_at = ?, ladder_from = ?, ladder_step = 0,
              finished_at = null
            where e.state in ('PENDING', 'PAUSED', 'FAILED', 'IGNORED')
              and (e.attempts > 0 or e.state in ('PENDING', 'PAUSED')) and\s""";

    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;

    Replay(EntityManager entities, Changes changes, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return how many of them could be released */
    public int events(Collection<UUID> ids) {
        // one value that is an array: List.of would take it apart
        return release("e.id = any (?)", Collections.singletonList(ids.toArray(UUID[]::new)));
    }

    /**
     * @param condition SQL on {@code inbox_event e} made of the caller's constants, with {@code ?} for the values
     */
    public int matching(String condition, List<Object> values) {
        return release(condition, values);
    }

    private int release(String condition, List<?> values) {
        int released = entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(RELEASE + "(" + condition + ")")) {
                update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                update.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                for (int i = 0; i < values.size(); i++) {
                    Object value = values.get(i);
                    update.setObject(
                            i + 3, value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value);
                }
                return update.executeUpdate();
            }
        });
        if (released > 0) {
            changes.announce(Changes.Topic.EVENTS, null);
        }
        return released;
    }
}
