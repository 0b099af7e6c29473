package io.leadline.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.jobs.JobQueue.Held;
import io.leadline.platform.Json;
import io.leadline.staff.Colleagues.Colleague;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Follows jobs to their end, as the one who asked for them. */
record Watch(Colleague asker, JobWorker worker) {
    static final String TO_35 =
            IntStream.rangeClosed(1, 35).mapToObj(n -> n + "\n").collect(Collectors.joining());

    void assertDone(UUID id) {
        JsonNode job = finished(id);
        assertEquals("DONE", job.path("state").asText());
        assertEquals(35, job.path("done").asInt());
        assertEquals(17, job.path("counters").path("even").asInt());
        assertEquals(35, numbers(id).size());
        assertEquals(
                TO_35, asker.calls().get("/api/jobs/{id}/result", id).body().asString());
    }

    /** As the rows tell them; a number that was told twice fails. */
    Set<Integer> numbers(UUID id) {
        Set<Integer> numbers = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = read("/api/jobs/" + id + "/rows?limit=100" + cursor);
            page.path("items")
                    .forEach(row ->
                            assertTrue(numbers.add(row.path("details").path("n").asInt())));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (cursor != null);
        return numbers;
    }

    JsonNode job(Held held) {
        return read("/api/jobs/" + held.run().id());
    }

    JsonNode finished(UUID id) {
        return finished(id, () -> {});
    }

    JsonNode finished(UUID id, Runnable before) {
        Instant end = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(end)) {
            before.run();
            worker.drain(end);
            JsonNode job = read("/api/jobs/" + id);
            if (JobState.valueOf(job.path("state").asText()).finished()) {
                return job;
            }
        }
        throw new AssertionError(id + " does not finish");
    }

    JsonNode read(String path) {
        return Json.read(
                asker.calls().get(path).then().statusCode(200).extract().asString());
    }
}
