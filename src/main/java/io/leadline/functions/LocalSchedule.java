package io.leadline.functions;

import io.leadline.inbox.Worker;
import io.leadline.notify.MailSender;
import io.leadline.stats.SyncMonths;
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
    private final MailSender mails;
    private final Cleaning cleaning;
    private final SyncMonths months;
    private final Clock clock;

    LocalSchedule(Worker worker, MailSender mails, Cleaning cleaning, SyncMonths months, Clock clock) {
        this.worker = worker;
        this.mails = mails;
        this.cleaning = cleaning;
        this.months = months;
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

    @Scheduled(
            every = "1s",
            identity = "mail",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = InFunctions.class)
    void sendMail() {
        mails.drain(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Scheduled(
            every = "10m",
            identity = "cleaning",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = InFunctions.class)
    void clean() {
        cleaning.run();
        months.close();
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
