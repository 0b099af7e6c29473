package io.leadline.jobs;

import io.leadline.jobs.JobQueue.Held;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;

/** Works the jobs: claims a chunk of the one due for longest, lets its kind do it, and closes it. */
@ApplicationScoped
public class JobWorker {
    private final JobQueue queue;
    private final JobClosing closing;
    private final Map<String, JobKind> kinds;
    private final JobsConfig config;
    private final Clock clock;

    JobWorker(JobQueue queue, JobClosing closing, @All List<JobKind> kinds, JobsConfig config, Clock clock) {
        this.queue = queue;
        this.closing = closing;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        this.config = config;
        this.clock = clock;
    }

    /**
     * Works until nothing is due or the time is up. A chunk that was begun is also finished: leave the longest one's time
     * before a hard stop.
     *
     * @return how many chunks were tried
     */
    public int drain(Instant until) {
        AtomicInteger tried = new AtomicInteger();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("jobs-", 0).factory())) {
            for (int i = 0; i < config.parallel(); i++) {
                threads.submit(() -> work(until, tried));
            }
        }
        return tried.get();
    }

    private void work(Instant until, AtomicInteger tried) {
        try {
            while (clock.instant().isBefore(until)) {
                Optional<Held> next = QuarkusTransaction.requiringNew().call(() -> queue.claim(until));
                if (next.isEmpty()) {
                    return;
                }
                chunk(next.get());
                tried.incrementAndGet();
            }
        } catch (RuntimeException broken) {
            // most likely the database is away: what was claimed is due again when its lease runs out
            Log.warnf("jobs: stopped early: %s", broken.getClass().getName());
        }
    }

    void chunk(Held held) {
        MDC.put("job", String.valueOf(held.run().id()));
        try {
            if (held.cancelAsked()) {
                closing.cancelled(held);
            } else if (held.tries() > JobLadder.MOST) {
                closing.failed(held, "The process died each time it was tried.");
            } else {
                attempt(held);
            }
        } finally {
            MDC.remove("job");
        }
    }

    private void attempt(Held held) {
        JobKind kind = kinds.get(held.run().kind());
        if (kind == null) {
            // an older version of the product, while a newer one is being started
            closing.failed(held, "Nothing here does this kind of work.");
            return;
        }
        JobKind.Step step;
        try {
            step = kind.step(held.run());
        } catch (RuntimeException failed) {
            Log.warnf(failed, "a chunk of %s failed", kind.name());
            closing.failed(held, JobClosing.words(failed));
            return;
        }
        if (!closing.close(held, step)) {
            Log.warnf("a chunk of %s was not written", kind.name());
        }
    }
}
