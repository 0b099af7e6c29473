package io.leadline.jobs;

import io.leadline.platform.Changes;
import io.leadline.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Ends a job before its time, in the caller's transaction: at once when nobody works on it, otherwise after the chunk that
 * is being worked on. What was done stays done.
 */
@ApplicationScoped
class CancelJob {
    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;

    CancelJob(EntityManager entities, Changes changes, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    void cancel(JobTable.View job) {
        int rows = entities.createNativeQuery("""
                        update job set cancel_asked = true,
                          state = case when lease_id is null then 'CANCELLED' else state end,
                          next_at = case when lease_id is null then null else next_at end,
                          finished_at = case when lease_id is null then cast(?2 as timestamptz) end,
                          waits_for = case when lease_id is null then null else waits_for end
                        where id = ?1 and state in ('WAITING', 'RUNNING')
                        """)
                .setParameter(1, job.id())
                .setParameter(2, clock.instant())
                .executeUpdate();
        if (rows == 0) {
            throw Problem.conflict("job-finished", "The work is finished already.");
        }
        changes.announce(
                Changes.Topic.JOBS,
                job.id(),
                job.askedBy() == null ? null : job.askedBy().id());
    }
}
