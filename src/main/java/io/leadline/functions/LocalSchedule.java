package io.leadline.functions;

import io.leadline.inbox.Worker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** On one machine: triggers what EventBridge triggers in AWS. The only place with a clockwork. */
@ApplicationScoped
class LocalSchedule {
    private final Worker worker;
    private final Clock clock;

    LocalSchedule(Worker worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    @Scheduled(
            every = "2s",
            identity = "ingestion",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = InFunctions.class)
    void workInbox() {
        worker.drain(clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** A function is frozen between two calls: a clock inside it means nothing. */
    @ApplicationScoped
    static class InFunctions implements SkipPredicate {
        private final DeployedFunction.Current current;

        InFunctions(DeployedFunction.Current current) {
            this.current = current;
        }

        @Override
        public boolean test(ScheduledExecution execution) {
            return !current.allInOne();
        }
    }
}
