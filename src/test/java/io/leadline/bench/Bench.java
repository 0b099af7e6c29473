package io.leadline.bench;

import io.leadline.testing.LeadlineServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How fast deliveries are taken in, against what the same PostgreSQL server does by itself: one server, fsync on, one run.
 *
 * <ol>
 *   <li>the floor: pgbench, 32 clients, one single-row insert and commit each,
 *   <li>(a) signed deliveries with one change and new ids over 32 connections, with the worker off; in rounds, each beside the
 *       floor just before and after it; the round with the middle share counts,
 *   <li>(b) the same with the worker on, which reads each lead from the sandbox's Graph in the same process,
 *   <li>the sync history with a million rows: its pages over HTTP beside the bare queries.
 * </ol>
 *
 * The application is warmed up with the same kind of requests before each; they are not counted. {@code -Dbench.events}
 * sets how many deliveries a round of (a) measures, {@code -Dbench.leads} those of (b), {@code -Dbench.seconds} each floor's time,
 * {@code -Dbench.history} the rows of the history; 0 leaves a part out.
 */
public final class Bench {
    private static final int EVENTS = Integer.getInteger("bench.events", 50_000);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 200_000);
    private static final int LEADS = Integer.getInteger("bench.leads", 3_000);
    private static final int LEADS_WARM_UP = Integer.getInteger("bench.leads.warmup", 1_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);
    private static final int ROUNDS = 5;
    private static final long FIRST_WARM_UP_ID = 7_000_000_000_000_000L;
    private static final long FIRST_ID = 8_000_000_000_000_000L;
    private static final int HISTORY = Integer.getInteger("bench.history", 1_000_000);
    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path FLOOR = Path.of("src", "test", "bench", "floor.sql");

    private final Subject subject;
    private final Figures figures = new Figures();

    private Bench(Subject subject) {
        this.subject = subject;
    }

    /** @param cpu milliseconds of the application's process alone */
    private record Run(Programs.Load load, double cpuBefore, double cpu) {}

    /** @param floor what PostgreSQL alone did just before and after */
    private record Round(double floor, Run run) {
        double share() {
            return run.load.perSecond() / floor;
        }
    }

    public static void main(String... args) throws Exception {
        Files.createDirectories(FOLDER);
        String options = System.getProperty("bench.jvm", "").strip();
        try (Subject subject = new Subject(options.isEmpty() ? List.of() : List.of(options.split(" +")))) {
            new Bench(subject).run();
        }
    }

    private void run() throws Exception {
        say("starting PostgreSQL and the application, worker off");
        subject.start(0);
        subject.connect();
        List<String> leads = LEADS > 0 ? subject.issue(LEADS_WARM_UP + LEADS) : List.of();
        double floor = EVENTS > 0 ? intakeAlone() : 0;
        if (LEADS > 0) {
            withWorker(leads, floor);
        }
        if (HISTORY > 0) {
            history();
        }
        figures.print();
        figures.write(Path.of("target", "bench.tsv"));
        say("written to target/bench.tsv");
    }

    private double intakeAlone() throws IOException, SQLException {
        Deliveries warmUp = madeUp("warm-up", FIRST_WARM_UP_ID, WARM_UP);
        say("(a) warming up with " + WARM_UP + " deliveries");
        deliver(warmUp);
        subject.execute("create table floor_event (id uuid primary key, source text not null, account text not null, "
                + "external_id text not null, payload text not null)");
        List<Round> rounds = new ArrayList<>();
        double before = floor();
        for (int i = 0; i < ROUNDS; i++) {
            say("(a) intake alone: round " + (i + 1) + " of " + ROUNDS + ", " + EVENTS + " deliveries, then the floor");
            Run run = deliver(madeUp("measured", FIRST_ID + (long) i * EVENTS, EVENTS));
            double after = floor();
            rounds.add(new Round((before + after) / 2, run));
            before = after;
        }
        rounds.sort(Comparator.comparingDouble(Round::share));
        Round middle = rounds.get(ROUNDS / 2);
        figures.add("floor", middle.floor, "per s", middle.floor);
        report("intake", middle.run, middle.floor);
        figures.add("intake.share.least", rounds.getFirst().share(), "of floor");
        figures.add("intake.share.most", rounds.getLast().share(), "of floor");
        figures.add("intake.cpu", middle.run.cpu / middle.run.load.accepted(), "ms/event");
        figures.add("intake.resident", subject.process().residentMegabytes(), "MB");
        return middle.floor;
    }

    private void withWorker(List<String> leads, double floor) throws IOException, SQLException {
        say("(b) starting again with the worker on");
        subject.stop();
        subject.start(6);
        subject.execute("truncate intake_tally, delivery, inbox_event, submission, attempt cascade");
        subject.subscribe();
        say("(b) warming up with " + LEADS_WARM_UP + " leads");
        deliver(real("leads-warm-up", leads.subList(0, LEADS_WARM_UP)));
        finish(LEADS_WARM_UP);
        say("(b) intake with the worker on: " + LEADS + " leads");
        long begun = System.nanoTime();
        Run run = deliver(real("leads", leads.subList(LEADS_WARM_UP, leads.size())));
        finish(leads.size());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpu = subject.process().cpuMilliseconds() - run.cpuBefore;
        report("worker.intake", run, floor);
        figures.add("worker.leads", LEADS / seconds, "per s", floor);
        figures.add("worker.cpu", cpu / LEADS, "ms/event");
        figures.add("worker.resident", subject.process().residentMegabytes(), "MB");
    }

    private void history() throws IOException, SQLException {
        say("history: making " + HISTORY + " rows");
        subject.execute("truncate intake_tally, delivery, inbox_event, submission, attempt, lead cascade");
        History history = new History(subject, figures);
        history.fill(HISTORY);
        // as after every start, the schedule counts the days gone by
        subject.stop();
        subject.start(0);
        subject.awaitDaysCounted();
        say("history: asking");
        history.measure();
    }

    private double floor() throws IOException {
        return Programs.pgbench(subject.databasePort(), Subject.DATABASE, FLOOR, SECONDS);
    }

    /** Sends them all, and checks that exactly those with a 200 are stored. */
    private Run deliver(Deliveries deliveries) throws IOException, SQLException {
        long there = subject.count("select count(*) from inbox_event");
        double cpuBefore = subject.process().cpuMilliseconds();
        Programs.Load load = Programs.wrk(subject.webhook(), deliveries);
        double cpu = subject.process().cpuMilliseconds() - cpuBefore;
        long stored = subject.count("select count(*) from inbox_event") - there;
        if (load.refused() + load.broken() > 0) {
            say(load.refused() + " answers were not 200, " + load.broken() + " connections broke or timed out");
        }
        if (stored != load.accepted()) {
            throw new IllegalStateException(load.accepted() + " answers were 200, but " + stored + " rows are stored");
        }
        return new Run(load, cpuBefore, cpu);
    }

    private void report(String name, Run run, double floor) {
        figures.add(name, run.load.perSecond(), "per s", floor);
        figures.add(name + ".p50", run.load.p50(), "ms");
        figures.add(name + ".p99", run.load.p99(), "ms");
        figures.add(name + ".refused", run.load.refused() + run.load.broken(), "answers");
        figures.add(name + ".stored", run.load.accepted(), "rows");
    }

    private void finish(int leads) throws SQLException {
        for (int i = 0; i < 6_000; i++) {
            if (subject.count("select count(*) from inbox_event where state = 'DONE'") >= leads) {
                return;
            }
            LeadlineServer.pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the worker does not finish");
    }

    private Deliveries madeUp(String name, long firstId, int count) throws IOException {
        Iterator<Deliveries.Change> changes = IntStream.range(0, count)
                .mapToObj(i -> subject.change(String.valueOf(firstId + i)))
                .iterator();
        return Deliveries.write(FOLDER.resolve(name), subject.secret(), changes);
    }

    private Deliveries real(String name, List<String> leads) throws IOException {
        return Deliveries.write(
                FOLDER.resolve(name),
                subject.secret(),
                leads.stream().map(subject::change).iterator());
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
