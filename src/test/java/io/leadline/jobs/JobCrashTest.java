package io.leadline.jobs;

import static io.leadline.jobs.Rehearsal.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.jobs.JobKind.Next;
import io.leadline.jobs.JobQueue.Held;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever dies or fails on the way, each chunk counts once. */
@QuarkusTest
class JobCrashTest {
    @Inject
    Rehearsal rehearsal;

    @Inject
    JobWorker worker;

    @Inject
    JobClosing closing;

    @Inject
    EntityManager entities;

    @Inject
    Colleagues colleagues;

    private Colleague olena;
    private Watch watch;

    @BeforeEach
    void somebodyAsks() {
        olena = colleagues.agent("Olena");
        watch = new Watch(olena, worker);
    }

    @Test
    void a_process_that_dies_between_two_chunks_costs_nothing() {
        Held first = rehearsal.startAndClaim(olena, run -> count(run, 35));
        worker.chunk(first);

        watch.assertDone(first.run().id());
    }

    @Test
    void a_process_that_dies_inside_a_chunk_repeats_that_chunk_only() {
        AtomicInteger prepared = new AtomicInteger();
        Held first = rehearsal.startAndClaim(olena, run -> {
            prepared.incrementAndGet();
            return count(run, 35);
        });
        rehearsal.step(first.run());
        assertEquals("RUNNING", watch.job(first).path("state").asText());

        rehearsal.leaseOver(first.run().id());

        watch.assertDone(first.run().id());
        assertEquals(1 + 4, prepared.get());
    }

    @Test
    void a_chunk_that_lost_its_lease_writes_nothing() {
        Held slow = rehearsal.startAndClaim(olena, run -> count(run, 35));
        rehearsal.leaseOver(slow.run().id());
        watch.assertDone(slow.run().id());

        assertFalse(closing.close(slow, count(slow.run(), 35)));
        closing.failed(slow, "too late");

        watch.assertDone(slow.run().id());
    }

    @Test
    void an_effect_that_fails_leaves_nothing_behind_and_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();
        Held first = rehearsal.startAndClaim(olena, run -> out -> {
            Next next = count(run, 35).apply(out);
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
            return next;
        });
        worker.chunk(first);

        JsonNode waiting = watch.job(first);
        assertEquals("WAITING", waiting.path("state").asText());
        assertEquals(0, waiting.path("done").asInt());
        assertEquals("IllegalStateException", waiting.path("errorText").asText());
        assertFalse(waiting.path("waitsUntil").isNull());
        rehearsal.due(first.run().id());

        watch.assertDone(first.run().id());
        assertTrue(watch.job(first).path("errorText").isNull());
    }

    @Test
    void eight_failures_in_a_row_end_a_job() {
        AtomicInteger tries = new AtomicInteger();
        UUID id = rehearsal.start(olena, run -> {
            tries.incrementAndGet();
            throw new IllegalStateException("on purpose");
        });
        JsonNode job = watch.finished(id, () -> rehearsal.due(id));

        assertEquals("FAILED", job.path("state").asText());
        assertEquals("IllegalStateException", job.path("errorText").asText());
        assertEquals(8, tries.get());
    }

    @Test
    void a_chunk_that_kills_its_process_each_time_ends_the_job_too() {
        Held deadly = rehearsal.startAndClaim(olena, run -> count(run, 35));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update job set tries = 8 where id = ?1")
                .setParameter(1, deadly.run().id())
                .executeUpdate());
        rehearsal.leaseOver(deadly.run().id());

        assertEquals("FAILED", watch.finished(deadly.run().id()).path("state").asText());
    }

    @Test
    void a_kind_may_say_that_it_failed() {
        UUID id = rehearsal.start(olena, run -> out -> new Next.Failed("The form is gone."));

        assertEquals("The form is gone.", watch.finished(id).path("errorText").asText());
    }

    @Test
    void two_workers_never_have_the_same_chunk() throws InterruptedException {
        AtomicInteger within = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        UUID id = rehearsal.start(olena, run -> {
            most.accumulateAndGet(within.incrementAndGet(), Math::max);
            return out -> {
                within.decrementAndGet();
                return count(run, 300).apply(out);
            };
        });
        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                processes.submit(() -> worker.drain(Instant.now().plusSeconds(30)));
            }
        }
        JsonNode job = watch.finished(id);

        assertEquals(300, job.path("done").asInt());
        assertEquals(1, most.get());
        assertEquals(300, watch.numbers(id).size());
    }
}
