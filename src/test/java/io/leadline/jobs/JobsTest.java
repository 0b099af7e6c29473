package io.leadline.jobs;

import static io.leadline.jobs.Rehearsal.at;
import static io.leadline.jobs.Rehearsal.count;
import static io.leadline.jobs.Rehearsal.cursor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.jobs.JobKind.Next;
import io.leadline.jobs.JobQueue.Held;
import io.leadline.platform.Problem;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Background jobs as people see them. */
@QuarkusTest
class JobsTest {
    @Inject
    Rehearsal rehearsal;

    @Inject
    JobWorker worker;

    @Inject
    JobRetention retention;

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
    void a_job_goes_through_its_chunks_and_tells_what_became_of_each_thing() {
        UUID id = rehearsal.start(olena, run -> count(run, 35));

        JsonNode job = watch.finished(id);

        assertEquals("DONE", job.path("state").asText());
        assertEquals(35, job.path("done").asInt());
        assertEquals(35, job.path("total").asInt());
        assertEquals(18, job.path("counters").path("odd").asInt());
        assertEquals("Olena", job.path("askedBy").path("name").asText());
        assertEquals(Watch.TO_35.length(), job.path("result").path("size").asInt());
        JsonNode first = watch.read("/api/jobs/" + id + "/rows?limit=30");
        assertEquals(30, first.path("items").size());
        assertEquals(35, first.path("total").path("count").asInt());
        JsonNode second = watch.read("/api/jobs/" + id + "/rows?limit=30&cursor="
                + first.path("next").asText());
        assertEquals(31, second.path("items").path(0).path("number").asInt());
        assertTrue(second.path("next").isNull());
        JsonNode back = watch.read("/api/jobs/" + id + "/rows?limit=30&cursor="
                + second.path("previous").asText());
        assertEquals(first.path("items"), back.path("items"));
        assertEquals(
                17,
                watch.read("/api/jobs/" + id + "/rows?outcome=EVEN")
                        .path("items")
                        .size());
        olena.calls()
                .get("/api/jobs/{id}/result", id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"numbers.txt\"")
                .body(equalTo(Watch.TO_35));
    }

    @Test
    void what_was_done_before_a_cancellation_stays_and_nothing_more_is_begun() {
        UUID id = rehearsal.start(olena, run -> {
            if (at(run) == 10) {
                olena.calls()
                        .post("/api/jobs/{id}/cancellation", run.id())
                        .then()
                        .statusCode(202)
                        .body("state", equalTo("RUNNING"))
                        .body("cancelAsked", equalTo(true));
            }
            return count(run, 35);
        });
        JsonNode job = watch.finished(id);

        assertEquals("CANCELLED", job.path("state").asText());
        assertEquals(20, job.path("done").asInt());
        assertTrue(job.path("result").isNull());
        olena.calls().get("/api/jobs/{id}/result", id).then().statusCode(404);
        olena.calls()
                .post("/api/jobs/{id}/cancellation", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/job-finished"));
    }

    @Test
    void a_job_that_waits_says_until_when_and_is_cancelled_at_once() {
        Instant later = Instant.parse("2099-01-01T00:00:00Z");
        AtomicInteger tries = new AtomicInteger();
        Held held = rehearsal.startAndClaim(olena, run -> out -> {
            tries.incrementAndGet();
            return new Next.Go(cursor(1), later, "Meta's quota");
        });
        worker.chunk(held);
        worker.drain(Instant.now().plusSeconds(30));

        olena.calls()
                .get("/api/jobs/{id}", held.run().id())
                .then()
                .body("state", equalTo("WAITING"))
                .body("waitsUntil", equalTo("2099-01-01T00:00:00Z"))
                .body("waitsFor", equalTo("Meta's quota"));
        assertEquals(1, tries.get());
        olena.calls()
                .post("/api/jobs/{id}/cancellation", held.run().id())
                .then()
                .statusCode(202)
                .body("state", equalTo("CANCELLED"))
                .body("finishedAt", notNullValue())
                .body("waitsUntil", nullValue());
    }

    @Test
    void one_subject_has_one_unfinished_job_of_a_kind() {
        String subject = "form-" + olena.id();
        UUID first = rehearsal.start(
                olena, subject, run -> out -> new Next.Go(cursor(1), Instant.parse("2099-01-01T00:00:00Z"), null));

        Problem refused =
                assertThrows(Problem.class, () -> rehearsal.start(olena, subject, run -> out -> new Next.Finished()));

        assertEquals("job-running", refused.slug());
        olena.calls().post("/api/jobs/{id}/cancellation", first).then().statusCode(202);
        assertEquals("CANCELLED", watch.finished(first).path("state").asText());
        UUID second = rehearsal.start(olena, subject, run -> out -> new Next.Finished());
        assertEquals("DONE", watch.finished(second).path("state").asText());
    }

    @Test
    void somebody_elses_job_does_not_exist_unless_one_is_an_administrator() {
        UUID id = rehearsal.start(olena, run -> count(run, 35));
        watch.assertDone(id);
        Colleague taras = colleagues.agent("Taras");

        for (String path : new String[] {"", "/rows", "/result"}) {
            taras.calls().get("/api/jobs/" + id + path).then().statusCode(404);
        }
        taras.calls().post("/api/jobs/{id}/cancellation", id).then().statusCode(404);
        taras.calls().get("/api/jobs").then().body("items.id", not(hasItem(id.toString())));
        olena.calls().get("/api/jobs?state=DONE").then().body("items.id", contains(id.toString()));
        olena.calls().get("/api/jobs?state=FAILED").then().body("items.size()", equalTo(0));
        Colleague admin = colleagues.administrator("Vira");
        admin.calls().get("/api/jobs?limit=100").then().body("items.id", hasItem(id.toString()));
        admin.calls().get("/api/jobs/{id}/result", id).then().statusCode(200);
    }

    @Test
    void open_pages_of_the_one_who_asked_hear_of_progress() {
        String token = watch.read("/api/changes").path("token").asText();

        watch.finished(rehearsal.start(olena, run -> count(run, 35)));

        olena.calls().get("/api/changes?since=" + token).then().body("topics", hasItem("jobs"));
    }

    @Test
    void a_file_is_there_for_a_week_and_the_job_for_three_months() {
        UUID id = rehearsal.start(olena, run -> count(run, 35));
        watch.assertDone(id);

        endedDaysAgo(id, 8);
        retention.forgetOld();

        olena.calls().get("/api/jobs/{id}", id).then().statusCode(200).body("result", nullValue());
        olena.calls().get("/api/jobs/{id}/result", id).then().statusCode(404);
        endedDaysAgo(id, 91);
        retention.forgetOld();
        olena.calls().get("/api/jobs/{id}", id).then().statusCode(404);
    }

    private void endedDaysAgo(UUID job, int days) {
        Instant then = Instant.now().minus(Duration.ofDays(days));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update job set finished_at = ?2, result_expires_at = ?3 where id = ?1")
                .setParameter(1, job)
                .setParameter(2, then)
                .setParameter(3, then.plus(Duration.ofDays(7)))
                .executeUpdate());
    }
}
