package io.leadline.jobs;

import io.leadline.platform.Changes;
import io.leadline.platform.Ids;
import io.leadline.platform.Json;
import io.leadline.platform.Problem;
import io.leadline.staff.Caller;
import io.leadline.staff.Member;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.UUID;

/** Starts background jobs. */
@ApplicationScoped
public class Jobs {
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final JobNudge nudge;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    Jobs(
            EntityManager entities,
            TransactionSynchronizationRegistry transactions,
            JobNudge nudge,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.transactions = transactions;
        this.nudge = nudge;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * In the caller's transaction: the job exists if and only if that commits. It belongs to the person of the request;
     * outside one to nobody. Refused when one of the same kind and subject is not finished.
     */
    public UUID start(NewJob wanted) {
        UUID id = Ids.next();
        UUID asker = asker();
        NewJob.Result file = wanted.result();
        int rows = entities.createNativeQuery("""
                        insert into job (id, kind, subject, label, parameters, asked_by, state, next_at, created_at,
                          result_name, result_type)
                        values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, 'WAITING', ?7, ?7, ?8, ?9)
                        on conflict (kind, subject) where state in ('WAITING', 'RUNNING') and subject is not null do nothing
                        """)
                .setParameter(1, id)
                .setParameter(2, wanted.kind())
                .setParameter(3, wanted.subject())
                .setParameter(4, wanted.label())
                .setParameter(5, Json.write(wanted.parameters()))
                .setParameter(6, asker)
                .setParameter(7, clock.instant())
                .setParameter(8, file == null ? null : file.fileName())
                .setParameter(9, file == null ? null : file.mediaType())
                .executeUpdate();
        if (rows == 0) {
            throw Problem.conflict("job-running", "The same work is under way already.");
        }
        changes.announce(Changes.Topic.JOBS, id, asker);
        ringAfterCommit();
        return id;
    }

    private UUID asker() {
        boolean asked = Arc.container().requestContext().isActive();
        return asked ? caller.signedIn().map(Member::id).orElse(null) : null;
    }

    private void ringAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    nudge.ring();
                }
            }
        });
    }
}
