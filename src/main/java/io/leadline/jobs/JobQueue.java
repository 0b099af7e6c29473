package io.leadline.jobs;

import io.leadline.platform.Ids;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose turn it is: a chunk belongs to one worker for the time of a lease, and is due again when the worker dies. */
@ApplicationScoped
class JobQueue {

    /** @param tries of this chunk, this one included; more than one when earlier ones failed or died */
    record Held(JobRun run, UUID lease, int tries, boolean cancelAsked) {}

    private static final String CLAIM = """
            update job set state = 'RUNNING', lease_id = ?2, next_at = ?3, tries = tries + 1, waits_for = null,
              started_at = coalesce(started_at, ?1)
             where id = (select id from job
                          where state in ('WAITING', 'RUNNING') and next_at <= ?1
                          order by next_at, id limit 1 for update skip locked)
            returning id, kind, cast(parameters as text), cast(cursor as text), asked_by, result_name, tries, cancel_asked
            """;

    private final EntityManager entities;
    private final JobsConfig config;
    private final Clock clock;

    JobQueue(EntityManager entities, JobsConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** The job that has been due for longest, so that many go on side by side. @param until when the process must be done */
    Optional<Held> claim(Instant until) {
        UUID lease = Ids.next();
        Instant now = clock.instant();
        Instant leased = now.plus(config.lease());
        List<Object[]> rows = entities.createNativeQuery(CLAIM, Object[].class)
                .setParameter(1, now)
                .setParameter(2, lease)
                .setParameter(3, leased)
                .getResultList();
        return rows.stream().findFirst().map(row -> held(row, lease, until.isBefore(leased) ? until : leased));
    }

    private static Held held(Object[] row, UUID lease, Instant deadline) {
        JobRun run = new JobRun(
                (UUID) row[0],
                (String) row[1],
                Json.read((String) row[2]),
                row[3] == null ? null : Json.read((String) row[3]),
                (UUID) row[4],
                row[5] != null,
                deadline);
        return new Held(run, lease, ((Number) row[6]).intValue(), (Boolean) row[7]);
    }
}
