package io.leadline.functions;

import io.leadline.inbox.Nudge;
import io.leadline.inbox.Worker;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** On one machine a nudge runs the worker in this process. A ring while it runs makes it look once more. */
@ApplicationScoped
class LocalNudge implements Nudge {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    // the worker hands deliveries' nudges back to itself, so it is looked up late
    private final Instance<Worker> worker;
    private final DeployedFunction.Current current;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("nudge").factory());
    private final AtomicBoolean rung = new AtomicBoolean();

    LocalNudge(Instance<Worker> worker, DeployedFunction.Current current, Clock clock) {
        this.worker = worker;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void ring() {
        if (current.allInOne() && rung.compareAndSet(false, true)) {
            thread.submit(this::run);
        }
    }

    private void run() {
        rung.set(false);
        try {
            worker.get().drain(clock.instant().plus(LONGEST_RUN));
        } catch (RuntimeException failed) {
            Log.warnf("the nudged worker failed: %s", failed.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
