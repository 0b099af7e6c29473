package io.leadline.functions;

import io.leadline.inbox.Nudge;
import io.leadline.inbox.Worker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;

/** On one machine a nudge runs the worker in this process. */
@ApplicationScoped
class LocalNudge implements Nudge {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final DeployedFunction.Current current;
    private final Bell bell;

    // the worker hands deliveries' nudges back to itself, so it is looked up late
    LocalNudge(Instance<Worker> worker, DeployedFunction.Current current, Clock clock) {
        this.current = current;
        bell = new Bell("nudge", () -> worker.get().drain(clock.instant().plus(LONGEST_RUN)));
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
