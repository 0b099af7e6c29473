package io.leadline.functions;

import io.leadline.jobs.JobNudge;
import io.leadline.jobs.JobWorker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;

/** On one machine a new job is begun in this process at once. */
@ApplicationScoped
class LocalJobNudge implements JobNudge {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final DeployedFunction.Current current;
    private final Bell bell;

    // a kind of job may start another job, which rings, so the worker is looked up late
    LocalJobNudge(Instance<JobWorker> worker, DeployedFunction.Current current, Clock clock) {
        this.current = current;
        bell = new Bell("jobs", () -> worker.get().drain(clock.instant().plus(LONGEST_RUN)));
    }

    @Override
    public void ring() {
        if (current.allInOne()) {
            bell.ring();
        }
    }

    @PreDestroy
    void stop() {
        bell.stop();
    }
}
