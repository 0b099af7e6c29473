package io.leadline.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import io.leadline.testing.PostgresProcesses;
import io.leadline.testing.SandboxLogin;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The promise itself: whatever dies, whenever, exactly the leads that Meta issued are there, once. The packaged server is
 * killed with {@code kill -9} again and again, PostgreSQL in some rounds too, while the made-up Meta fails a third of all
 * calls and delivers everything three times.
 *
 * <p>{@code -Dkill.leads=2000 -Dkill.kills=20} for the long run, {@code -Dkill.seed=} to repeat one.
 */
class KillIT {
    private static final int LEADS = Integer.getInteger("kill.leads", 100);
    private static final int KILLS = Integer.getInteger("kill.kills", 3);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    /** A lease that a killed worker leaves behind must run out within the test, and an attempt must fit into it. */
    private final LeadlineServer server = LeadlineServer.inNewFolder()
            .with("LEADLINE_INBOX_LEASE", "15s")
            .with("LEADLINE_META_CONNECT_TIMEOUT", "1s")
            .with("LEADLINE_META_READ_TIMEOUT", "3s")
            // it lives for seconds only: a quick start is worth more than fast code
            .withJvm("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Random random = new Random(SEED);
    private final Api administrator = new Api(server.base());
    private int databaseKills;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void killed_at_random_moments_it_has_every_lead_once_and_says_so() throws Exception {
        System.out.printf("kill test: %d leads, %d kills, -Dkill.seed=%d%n", LEADS, KILLS, SEED);
        long started = System.nanoTime();
        server.start().waitReady();
        setUp();
        try (Issuing issuing = Issuing.begin(administrator, LEADS, KILLS + 1, new Random(SEED + 1))) {
            for (int kill = 1; kill <= KILLS; kill++) {
                issuing.round(kill);
                LeadlineServer.pause(Duration.ofMillis(random.nextInt(300, 3_500)));
                killOnce(kill);
                server.start().waitReady();
            }
            issuing.round(KILLS + 1);
            issuing.finish();
        }
        Ledger ledger = new Ledger(server.postgres(), administrator);
        boolean settled = ledger.settles(Duration.ofSeconds(60 + LEADS / 4));
        assertTrue(settled, () -> "not settled: " + ledger.figures() + "\n" + server.logEnd());
        everythingIsThereOnce(ledger);
        System.out.printf(
                "kill test: %s; %d kills of Java, %d of PostgreSQL; %d s%n",
                ledger.figures(),
                KILLS,
                databaseKills,
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
        aLossShows(ledger);
    }

    private void setUp() {
        administrator.signInFirst();
        String me = administrator
                .get("/api/session")
                .expect(200)
                .body()
                .at("/person/id")
                .asText();
        Ledger.await("the sandbox to offer itself", Duration.ofSeconds(60), () -> administrator
                .get("/api/meta/settings")
                .body()
                .path("appSecretSet")
                .asBoolean());
        SandboxLogin.connect(administrator, 0);
        SandboxLogin.subscribeAll(administrator);
        for (JsonNode page :
                administrator.get("/api/meta/pages").expect(200).body().path("items")) {
            administrator
                    .put("/api/meta/pages/" + page.path("id").asText() + "/assignee", Map.of("personId", me))
                    .expect(200);
        }
        Map<String, Object> faults = Map.of(
                "latencyMs", 60,
                "serverErrorPercent", 30,
                "rateLimited", false,
                "notYetReadableSeconds", 0,
                "deliveryCopies", 3,
                "batchSize", 7);
        administrator.put("/api/sandbox/faults", faults).expect(200);
    }

    /** Every third round takes PostgreSQL too: its main process or one of the others, before, with or after Java. */
    private void killOnce(int round) {
        if (round % 3 == 2) {
            PostgresProcesses postgres = server.postgres();
            boolean whole = round % 2 == 0 || random.nextBoolean();
            databaseKills += (whole ? postgres.killPostmaster() : postgres.killOneChild(random)) ? 1 : 0;
            // sometimes Java is left to live through it for a while
            LeadlineServer.pause(Duration.ofMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(2_000)));
        }
        server.kill();
    }

    private void everythingIsThereOnce(Ledger ledger) throws Exception {
        TreeSet<String> issued = ledger.issued();
        assertTrue(issued.size() >= LEADS, "the sandbox issued only " + issued.size());
        assertEquals(issued, new TreeSet<>(ledger.leadIds()), "issued by Meta, and there as leads");
        assertEquals(issued.size(), ledger.leadIds().size(), "each lead once");
        assertEquals(0, ledger.count("select count(*) from inbox_event where state <> 'DONE'"), "unfinished events");
        assertEquals(issued.size(), ledger.count("select count(*) from inbox_event"), "events");
        assertEquals(0, ledger.gap(), "gap");
        assertEquals(
                issued.size(),
                ledger.count("select count(*) from lead where assignee_id is not null"),
                "every lead has an owner");
        assertEquals(
                issued.size(),
                ledger.count("select count(*) from mail_outbox m join lead l on m.cause = 'lead-assigned:' || l.id"),
                "one mail to each owner");
    }

    /** What is taken away behind the product's back must show, and where. */
    private void aLossShows(Ledger ledger) throws Exception {
        String page = ledger.text("select account from inbox_event order by id limit 1");
        ledger.execute("delete from inbox_event where id = (select id from inbox_event order by id limit 1)");
        assertEquals(1, ledger.gap(), "gap after an inbox row was deleted");
        assertEquals(1, ledger.gapOf(page), "gap of the page whose row was deleted");
        String other = ledger.text("select account from inbox_event order by id desc limit 1");
        ledger.execute("delete from lead where id = (select became_id from inbox_event order by id desc limit 1)");
        assertEquals(2, ledger.gap(), "gap after a lead was deleted too");
        assertEquals(1, ledger.orphansOf(other), "events of the page whose lead was deleted");
    }
}
