package io.leadline.jobs;

import io.leadline.jobs.JobKind.Next;
import io.leadline.jobs.JobKind.Step;
import io.leadline.jobs.JobQueue.Held;
import io.leadline.platform.Changes;
import io.leadline.platform.Json;
import io.leadline.platform.Problem;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ends a chunk: its effect, the cursor, the counters, its rows and its part of the file are one transaction, and only the
 * holder of the lease may write it.
 */
@ApplicationScoped
class JobClosing {
    /** The job as it stands while its row is locked. */
    private record Locked(boolean cancelAsked, String counters, int rows, int parts) {}

    /** The job's columns after a chunk. */
    private record After(JobState state, Next.Go go, String text) {
        static After ended(JobState state, String text) {
            return new After(state, null, text);
        }
    }

    private final EntityManager entities;
    private final ChunkStore chunks;
    private final JobsConfig config;
    private final Changes changes;
    private final Clock clock;

    JobClosing(EntityManager entities, ChunkStore chunks, JobsConfig config, Changes changes, Clock clock) {
        this.entities = entities;
        this.chunks = chunks;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return whether it was written: false when the lease was somebody else's by then, or the effect failed */
    boolean close(Held held, Step step) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> write(held, step));
        } catch (RuntimeException failed) {
            Log.errorf(
                    failed, "a chunk of job %s could not be closed", held.run().id());
            failed(held, words(failed));
            return false;
        }
    }

    /** Nothing came of this try. */
    void failed(Held held, String text) {
        QuarkusTransaction.requiringNew().run(() -> locked(held).ifPresent(job -> {
            Optional<Instant> again = JobLadder.after(held.tries()).map(clock.instant()::plus);
            if (job.cancelAsked) {
                end(held, JobState.CANCELLED, null);
            } else if (again.isEmpty()) {
                end(held, JobState.FAILED, text);
            } else {
                entities.createNativeQuery("""
                                update job set state = 'WAITING', next_at = ?2, lease_id = null, error_text = ?3 where id = ?1
                                """)
                        .setParameter(1, held.run().id())
                        .setParameter(2, again.get())
                        .setParameter(3, text)
                        .executeUpdate();
                announce(held);
            }
        }));
    }

    /** Cancelled while nobody worked on it. */
    void cancelled(Held held) {
        QuarkusTransaction.requiringNew().run(() -> locked(held).ifPresent(job -> end(held, JobState.CANCELLED, null)));
    }

    /** What went wrong without anything it was wrong with: messages of failures may hold people's data. */
    static String words(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof Problem known
                ? known.getMessage()
                : root.getClass().getSimpleName();
    }

    private boolean write(Held held, Step step) {
        Optional<Locked> mine = locked(held);
        if (mine.isEmpty()) {
            return false;
        }
        ChunkOutput out = new ChunkOutput(held.run().hasResult());
        Next next = step.apply(out);
        entities.flush();
        Locked job = mine.get();
        int parts = chunks.add(held.run().id(), out, job.rows, job.parts);
        entities.createNativeQuery("""
                        update job set total = coalesce(?2, total), done = done + ?3, counters = cast(?4 as jsonb),
                          rows = rows + ?5, parts = parts + ?6, result_size = result_size + ?7
                        where id = ?1
                        """)
                .setParameter(1, held.run().id())
                .setParameter(2, out.total())
                .setParameter(3, out.done())
                .setParameter(4, out.addedTo(job.counters))
                .setParameter(5, out.rows().size())
                .setParameter(6, parts)
                .setParameter(7, out.file().length)
                .executeUpdate();
        move(held, after(next, job.cancelAsked));
        return true;
    }

    private static After after(Next next, boolean cancelAsked) {
        return switch (next) {
            case Next.Finished() -> After.ended(JobState.DONE, null);
            case Next.Failed(String text) -> After.ended(JobState.FAILED, text);
            case Next.Go go -> cancelAsked ? After.ended(JobState.CANCELLED, null) : new After(null, go, null);
        };
    }

    private void move(Held held, After after) {
        if (after.go == null) {
            end(held, after.state, after.text);
            return;
        }
        Instant now = clock.instant();
        Next.Go go = after.go;
        boolean waits = go.notBefore() != null && go.notBefore().isAfter(now);
        entities.createNativeQuery("""
                        update job set state = ?2, next_at = ?3, waits_for = ?4, cursor = cast(?5 as jsonb), tries = 0,
                          lease_id = null, error_text = null
                        where id = ?1
                        """)
                .setParameter(1, held.run().id())
                .setParameter(2, (waits ? JobState.WAITING : JobState.RUNNING).name())
                .setParameter(3, waits ? go.notBefore() : now)
                .setParameter(4, waits ? go.waitsFor() : null)
                .setParameter(5, Json.write(go.cursor()))
                .executeUpdate();
        announce(held);
    }

    private void end(Held held, JobState state, String text) {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        update job set state = ?2, next_at = null, waits_for = null, lease_id = null, error_text = ?3,
                          finished_at = ?4, result_expires_at = case when result_name is not null then cast(?5 as timestamptz) end
                        where id = ?1
                        """)
                .setParameter(1, held.run().id())
                .setParameter(2, state.name())
                .setParameter(3, text)
                .setParameter(4, now)
                .setParameter(5, now.plus(Duration.ofDays(config.keepResultDays())))
                .executeUpdate();
        announce(held);
    }

    private Optional<Locked> locked(Held held) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select cancel_asked, cast(counters as text), rows, parts from job
                        where id = ?1 and lease_id = ?2 and state = 'RUNNING' for update
                        """, Object[].class)
                .setParameter(1, held.run().id())
                .setParameter(2, held.lease())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Locked(
                        (Boolean) row[0], (String) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).intValue()));
    }

    private void announce(Held held) {
        changes.announce(Changes.Topic.JOBS, held.run().id(), held.run().askedBy());
    }
}
