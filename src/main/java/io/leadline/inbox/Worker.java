package io.leadline.inbox;

import io.leadline.inbox.EventHandler.Prepared;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;

/** Works the inbox: claims what is due, lets the source's handler do its part, and closes each attempt. */
@ApplicationScoped
public class Worker {
    /** The events of one claim are tried one after another under one lease, which must outlast them all. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Claims claims;
    private final Closing closing;
    private final Map<String, EventHandler> handlers;
    private final InboxConfig config;
    private final Clock clock;
    private final ReentrantReadWriteLock attempts = new ReentrantReadWriteLock();
    private volatile boolean stopping;

    Worker(Claims claims, Closing closing, @All List<EventHandler> handlers, InboxConfig config, Clock clock) {
        this.claims = claims;
        this.closing = closing;
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::source, Function.identity()));
        this.config = config;
        this.clock = clock;
    }

    /**
     * Works until nothing is due or the time is up, several events at a time. What is claimed is also finished: leave the
     * longest attempt's time before a hard stop.
     *
     * @return how many attempts were made
     */
    public int drain(Instant until) {
        if (config.parallel() == 0) {
            return 0;
        }
        claims.takeBackLost();
        AtomicInteger made = new AtomicInteger();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("worker-", 0).factory())) {
            for (int i = 0; i < config.parallel(); i++) {
                threads.submit(() -> work(until, made));
            }
        }
        return made.get();
    }

    private void work(Instant until, AtomicInteger made) {
        try {
            while (!stopping && clock.instant().isBefore(until)) {
                int done = attemptNext();
                if (done == 0) {
                    return;
                }
                made.addAndGet(done);
            }
        } catch (RuntimeException broken) {
            // most likely the database is away: what was claimed comes back when its lease runs out
            Log.warnf("worker: stopped early: %s", broken.getClass().getName());
        }
    }

    private int attemptNext() {
        attempts.readLock().lock();
        try {
            List<Claims.Claim> due = claims.next(AT_ONCE);
            due.forEach(this::attempt);
            return due.size();
        } finally {
            attempts.readLock().unlock();
        }
    }

    /** What is under way is let finish before the database goes away; the rest is taken up after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (attempts.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            attempts.writeLock().unlock();
        }
    }

    void attempt(Claims.Claim claim) {
        ClaimedEvent event = claim.event();
        MDC.put("correlation", String.valueOf(event.correlation()));
        MDC.put("event", String.valueOf(event.id()));
        try {
            Instant started = clock.instant();
            Prepared prepared = prepare(event);
            Closing.Closed closed = closing.close(claim, prepared);
            Log.infof(
                    "attempt %d of %s event: %s in %d ms",
                    event.attempt(),
                    event.source(),
                    closed.words(),
                    Duration.between(started, clock.instant()).toMillis());
        } finally {
            MDC.remove("correlation");
            MDC.remove("event");
        }
    }

    private Prepared prepare(ClaimedEvent event) {
        EventHandler handler = handlers.get(event.source());
        if (handler == null) {
            return Prepared.of(new Outcome.Retry(ErrorClass.BUG, "nothing here handles this source"));
        }
        try {
            return handler.prepare(event);
        } catch (RuntimeException bug) {
            Log.error("the handler failed", bug);
            return Prepared.of(new Outcome.Retry(ErrorClass.BUG, bug.getClass().getSimpleName()));
        }
    }
}
