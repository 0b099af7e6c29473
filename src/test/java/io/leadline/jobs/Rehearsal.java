package io.leadline.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadline.jobs.JobQueue.Held;
import io.leadline.platform.Ids;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A kind of job that does what a test wrote down for it. */
@ApplicationScoped
class Rehearsal implements JobKind {
    private static final Instant FIRST_OF_ALL = Instant.EPOCH;

    private final Map<String, Function<JobRun, Step>> scripts = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final Jobs jobs;
    private final JobQueue queue;

    Rehearsal(EntityManager entities, Jobs jobs, JobQueue queue) {
        this.entities = entities;
        this.jobs = jobs;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public Step step(JobRun run) {
        return scripts.get(run.parameters().path("script").asText()).apply(run);
    }

    UUID start(Colleague asker, Function<JobRun, Step> script) {
        return start(asker, null, script);
    }

    UUID start(Colleague asker, String subject, Function<JobRun, Step> script) {
        String name = Ids.next().toString();
        scripts.put(name, script);
        NewJob wanted = new NewJob(
                name(), subject, "A rehearsal", Map.of("script", name), new NewJob.Result("numbers.txt", "text/plain"));
        return QuarkusTransaction.joiningExisting().call(() -> {
            UUID id = jobs.start(wanted);
            entities.createNativeQuery("update job set asked_by = ?2, next_at = ?3 where id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, asker.id())
                    .setParameter(3, FIRST_OF_ALL)
                    .executeUpdate();
            return id;
        });
    }

    /** Started and claimed in one transaction, so that no other worker has it before the test has. */
    Held startAndClaim(Colleague asker, Function<JobRun, Step> script) {
        return QuarkusTransaction.requiringNew().call(() -> {
            start(asker, script);
            return queue.claim(Instant.now().plus(Duration.ofMinutes(1))).orElseThrow();
        });
    }

    /** As if the time of waiting were over. */
    void due(UUID job) {
        dueWhere("state = 'WAITING'", job);
    }

    /** As if whoever works on the job had died. */
    void leaseOver(UUID job) {
        dueWhere("lease_id is not null", job);
    }

    private void dueWhere(String condition, UUID job) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update job set next_at = ?2 where id = ?1 and " + condition)
                        .setParameter(1, job)
                        .setParameter(2, FIRST_OF_ALL)
                        .executeUpdate());
    }

    /** Says the numbers from 1, ten to a chunk: each is a row and a line of the file. */
    static Step count(JobRun run, int upTo) {
        int from = at(run);
        int to = Math.min(from + 10, upTo);
        return out -> {
            StringBuilder lines = new StringBuilder();
            for (int n = from + 1; n <= to; n++) {
                out.row(null, null, n % 2 == 0 ? "EVEN" : "ODD", Map.of("n", n));
                out.count(n % 2 == 0 ? "even" : "odd", 1);
                lines.append(n).append('\n');
            }
            out.total(upTo);
            out.done(to - from);
            out.append(lines.toString().getBytes(StandardCharsets.US_ASCII));
            return to == upTo ? new Next.Finished() : Next.Go.on(cursor(to));
        };
    }

    static int at(JobRun run) {
        return run.cursor() == null ? 0 : run.cursor().path("at").asInt();
    }

    static JsonNode cursor(int at) {
        return JsonNodeFactory.instance.objectNode().put("at", at);
    }
}
