package io.leadline;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.leads.SomeLeads;
import io.leadline.platform.Ids;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that is secret or a person's gets into the log, whatever goes right or wrong. */
@QuarkusTest
class LogTest {
    private static final String MARK = "planted" + Long.toHexString(Ids.next().getLeastSignificantBits());

    @Inject
    Colleagues colleagues;

    @Inject
    SomeLeads leads;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        private final Formatter formatter = new Formatter() {
            @Override
            public String format(LogRecord record) {
                return formatMessage(record);
            }
        };

        @Override
        public void publish(LogRecord record) {
            String thrown = "";
            for (Throwable t = record.getThrown(); t != null; t = t.getCause()) {
                thrown += " " + t;
            }
            log.add(record.getMessage() + " " + formatter.format(record) + " " + List.of(parameters(record)) + thrown);
        }

        private static Object[] parameters(LogRecord record) {
            return record.getParameters() == null ? new Object[0] : record.getParameters();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.FINE);
        Logger.getLogger("").addHandler(handler);
        Logger.getLogger("io.leadline").setLevel(Level.FINE);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(handler);
        Logger.getLogger("io.leadline").setLevel(Level.INFO);
    }

    @Test
    void neither_secrets_nor_people_are_in_the_log() throws InterruptedException {
        Colleague admin = colleagues.administrator("Eve");
        signIn(MARK + "@example.test", MARK + "-password");
        saveSecret(admin, MARK + "-app-secret");
        leads.named(MARK, "Person")
                .reachedAt(MARK + "@example.test", "+380671112233")
                .ownedBy(admin.id())
                .admit();
        admin.calls()
                .body(Map.of("name", MARK, "email", MARK + "@example.test", "role", "AGENT"))
                .post("/api/staff")
                .then()
                .statusCode(201);
        admin.calls().queryParam("q", MARK).get("/api/leads").then().statusCode(200);
        admin.calls().body("{\"name\":\"" + MARK).post("/api/staff").then().statusCode(400);
        given().header("X-Hub-Signature-256", "sha256=" + MARK).body(MARK).post("/webhooks/meta");
        given().queryParam("hub.verify_token", MARK).get("/webhooks/meta");
        Logger.getLogger("io.leadline.test").info("heard");
        Thread.sleep(3_000); // what runs in the background writes its lines too
        assertTrue(
                log.stream().anyMatch(line -> line.contains("heard")),
                "the handler heard nothing: this test proves nothing");
        assertEquals(List.of(), log.stream().filter(line -> line.contains(MARK)).toList());
    }

    private static void signIn(String email, String password) {
        given().header("X-Leadline", "1")
                .header("X-Test-Address", MARK)
                .contentType("application/json")
                .body(Map.of("email", email, "password", password))
                .post("/api/session")
                .then()
                .statusCode(401);
    }

    private static void saveSecret(Colleague admin, String secret) {
        Map<String, Object> settings = new HashMap<>(admin.calls()
                .get("/api/meta/settings")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path(""));
        Map<String, Object> wanted = new HashMap<>();
        for (String kept : List.of(
                "graphVersion",
                "defaultAssigneeId",
                "defaultSourceId",
                "defaultStatusId",
                "sendMail",
                "duplicateByEmail",
                "duplicateByPhone",
                "duplicateAction")) {
            wanted.put(kept, settings.get(kept));
        }
        wanted.put("appId", "4242");
        wanted.put("appSecret", secret);
        // refused in the end: other tests need the settings as they are
        wanted.put("version", -1);
        admin.calls().body(wanted).put("/api/meta/settings").then().statusCode(409);
    }
}
