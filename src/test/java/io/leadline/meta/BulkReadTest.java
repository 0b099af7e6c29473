package io.leadline.meta;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.platform.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkReadTest extends FormOfAPage {
    private String start(String from) {
        return admin.calls()
                .body(Map.of("from", from))
                .post("/api/meta/forms/" + form + "/bulk-reads")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    private JsonPath job(String id) {
        return admin.calls().get("/api/jobs/" + id).then().extract().jsonPath();
    }

    private JsonPath awaited(String id, String state) {
        Meta.await(() -> job(id).getString("state").equals(state), () -> job(id).prettify());
        return job(id);
    }

    private String part(String next, int from, int to) {
        StringBuilder data = new StringBuilder();
        for (int n = from; n < to; n++) {
            data.append(data.isEmpty() ? "" : ",")
                    .append(
                            "{\"id\":\"%s\",\"created_time\":\"2026-11-01T10:00:00+0000\",\"form_id\":\"%s\",\"field_data\":[]}"
                                    .formatted(form + n, form));
        }
        String paging = next == null ? "" : ",\"paging\":{\"next\":\"" + next + "\"}";
        return "{\"data\":[" + data + "]" + paging + "}";
    }

    private static String daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days).toString();
    }

    @Test
    void a_forms_past_is_read_part_by_part_and_what_is_known_adds_nothing() {
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        meta.says("GET " + form + "/leads", part(meta.partAt(form + "/leads/2?after=a"), 0, 3));
        meta.says("GET " + form + "/leads/2", part(null, 2, 5));
        JsonPath done = awaited(start(daysAgo(80)), "DONE");
        assertEquals("Перший візит", done.getString("label"));
        assertEquals(6, done.getInt("counters.found"));
        assertEquals(5, done.getInt("counters.new"));
        assertEquals(1, done.getInt("counters.known"));
        for (int n = 0; n < 5; n++) {
            meta.awaitEvent(form + n, "DONE");
        }
        JsonPath again = awaited(start(daysAgo(80)), "DONE");
        assertEquals(0, again.getInt("counters.new"));
        assertEquals(5, meta.count("select count(*) from lead where form = '" + form + "'"));
        assertEquals(
                5, meta.count("select count(*) from inbox_event where form = '" + form + "' and via = 'BULK_READ'"));
        assertTrue(Json.read(meta.lastQuery("GET " + form + "/leads").get("filtering"))
                        .path(0)
                        .path("value")
                        .asLong()
                > 0);
    }

    @Test
    void a_read_waits_while_graphs_limit_is_used_up_and_ends_when_the_form_is_not_given_out() {
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        meta.refuses("GET " + form + "/leads", "OAuthException", 4, 0);
        String waiting = start(daysAgo(5));
        Meta.await(() -> job(waiting).getString("waitsFor") != null, () -> job(waiting)
                .prettify());
        admin.calls()
                .body(Map.of("from", daysAgo(5)))
                .post("/api/meta/forms/" + form + "/bulk-reads")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/job-running"));
        admin.calls().post("/api/jobs/" + waiting + "/cancellation").then().statusCode(202);
        meta.run("delete from inbox_gate");
        awaited(waiting, "CANCELLED");
        meta.refuses("GET " + form + "/leads", "GraphMethodException", 100, 33);
        awaited(start(daysAgo(5)), "FAILED");
    }

    @Test
    void days_that_meta_does_not_keep_are_refused() {
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        for (String wrong : new String[] {daysAgo(120), daysAgo(-3), "yesterday", ""}) {
            admin.calls()
                    .body(Map.of("from", wrong))
                    .post("/api/meta/forms/" + form + "/bulk-reads")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("from"));
        }
        admin.calls()
                .body(Map.of("from", daysAgo(5)))
                .post("/api/meta/forms/1/bulk-reads")
                .then()
                .statusCode(404);
        colleagues
                .agent("Bob")
                .calls()
                .body(Map.of("from", daysAgo(5)))
                .post("/api/meta/forms/" + form + "/bulk-reads")
                .then()
                .statusCode(403);
    }
}
