package io.leadline.functions;

import io.leadline.inbox.Worker;
import io.leadline.jobs.JobWorker;
import io.leadline.meta.PageWatch;
import io.leadline.meta.Sweeps;
import io.leadline.meta.TokenWatch;
import io.leadline.notify.MailSender;
import io.leadline.stats.BalanceDays;
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
    private final JobWorker jobs;
    private final Sweeps sweeps;
    private final TokenWatch tokenWatch;
    private final PageWatch pageWatch;
    private final Cleaning cleaning;
    private final SyncMonths months;
    private final BalanceDays balanceDays;
    private final Clock clock;

    LocalSchedule(
            Worker worker,
            MailSender mails,
            JobWorker jobs,
            Sweeps sweeps,
            TokenWatch tokenWatch,
            PageWatch pageWatch,
            Cleaning cleaning,
            SyncMonths months,
            BalanceDays balanceDays,
            Clock clock) {
        this.worker = worker;
        this.mails = mails;
        this.jobs = jobs;
        this.sweeps = sweeps;
        this.tokenWatch = tokenWatch;
        this.pageWatch = pageWatch;
        this.cleaning = cleaning;
        this.months = months;
        this.balanceDays = balanceDays;
        this.clock = clock;
    }

    @Scheduled(
            every = "2s",
            identity = "ingestion",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotYet.class)
    void workInbox() {
        worker.drain(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Scheduled(
            every = "1s",
            identity = "mail",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotYet.class)
    void sendMail() {
        mails.drain(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Scheduled(
            every = "1s",
            identity = "jobs",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotYet.class)
    void workJobs() {
        jobs.drain(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Scheduled(
            every = "5s",
            identity = "sweeps",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotYet.class)
    void sweepForms() {
        sweeps.drain(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Scheduled(
            every = "1h",
            identity = "watch",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotYet.class)
    void watchMeta() {
        tokenWatch.run();
        pageWatch.run();
    }

    @Scheduled(
            every = "10m",
            identity = "cleaning",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotYet.class)
    void clean() {
        cleaning.run();
        months.close();
        balanceDays.count();
    }

    /** A function is frozen between two calls, so a clock inside it means nothing; and the first start comes first. */
    @ApplicationScoped
    static class NotYet implements SkipPredicate {
        private final FirstStart firstStart;

        NotYet(FirstStart firstStart) {
            this.firstStart = firstStart;
        }

        @Override
        public boolean test(ScheduledExecution execution) {
            return !firstStart.done();
        }
    }
}
