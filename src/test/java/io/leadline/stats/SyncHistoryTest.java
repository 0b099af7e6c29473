package io.leadline.stats;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadline.jobs.JobWorker;
import io.leadline.leads.SomeLeads;
import io.leadline.platform.Ids;
import io.leadline.platform.Json;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.leadline.stats.SomeEvents.Event;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sync history: what its search and its filters find, and its export. */
@QuarkusTest
class SyncHistoryTest {
    private static final Instant NOW = Instant.now();

    @Inject
    SomeEvents events;

    @Inject
    SomeLeads leads;

    @Inject
    Colleagues colleagues;

    @Inject
    JobWorker worker;

    private Colleague olena;
    private String account;

    @BeforeEach
    void anAdministratorLooks() {
        olena = colleagues.administrator("Olena");
        account = "h" + Ids.next();
    }

    private List<String> found(String query) {
        return olena.calls()
                .get("/api/events?page=" + account + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String[] ids(UUID... ids) {
        return java.util.Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }

    @Test
    void filters_and_search_find_what_they_say() {
        UUID lead = leads.named("Zoryana", "O'Hryhorenko-" + account).admit();
        UUID done = events.add(Event.on(account, NOW.minusSeconds(3)).form("f1").became(lead));
        UUID failed =
                events.add(Event.on(account, NOW.minusSeconds(2)).form("f2").in("FAILED", "BUG"));
        Event plain = Event.on(account, NOW.minusSeconds(1));
        UUID ignored = events.add(plain);

        assertEquals(List.of(ids(ignored, failed, done)), found(""));
        assertEquals(List.of(ids(done)), found("form=f1"));
        assertEquals(List.of(ids(failed, done)), found("form=f1&form=f2"));
        assertEquals(List.of(ids(failed)), found("errorClass=BUG"));
        assertEquals(List.of(ids(failed)), found("state=FAILED&state=PAUSED"));
        assertEquals(List.of(ids(ignored)), found("q=" + plain.externalId()));
        assertEquals(List.of(ids(done)), found("q=" + lead));
        assertEquals(List.of(ids(failed)), found("q=" + delivery(failed)));
        assertEquals(List.of(ids(done)), found("q=o'hryhorenko-" + account));
        assertEquals(List.of(), found("q=99999999999999999999"));
        assertEquals(List.of(), found("q=100%25_"));
        // looks like an id and is none
        assertEquals(List.of(), found("q=------------------------------------"));
    }

    private String delivery(UUID event) {
        return olena.calls()
                .get("/api/events/{id}", event)
                .then()
                .statusCode(200)
                .extract()
                .path("deliveryId");
    }

    @Test
    void facets_count_each_state() {
        olena.calls()
                .get("/api/events/facets")
                .then()
                .statusCode(200)
                .body(
                        "states.state",
                        contains("PENDING", "PROCESSING", "DONE", "DUPLICATE", "IGNORED", "PAUSED", "FAILED"));
    }

    @Test
    void an_export_holds_what_the_filter_found_at_its_start() throws Exception {
        String name = "=cmd|'/c calc'!A1";
        UUID lead = leads.named(name, "Ğüneş; \"Шевченко\"\n2").admit();
        UUID done =
                events.add(Event.on(account, NOW.minusSeconds(60)).form("f1").became(lead));
        for (int i = 1; i <= 1_050; i++) {
            // many of one moment: the chunks meet in the middle of them
            events.add(Event.on(account, NOW.minus(Duration.ofMinutes(2))).in("FAILED", "BUG"));
        }
        UUID job = started(Map.of("page", List.of(account)));
        events.add(Event.on(account, Instant.now().plusSeconds(60)));

        JsonNode finished = finish(job);

        assertEquals(1_051, finished.path("total").asInt());
        assertEquals(1_051, finished.path("done").asInt());
        byte[] file = olena.calls().get("/api/jobs/{id}/result", job).asByteArray();
        assertEquals((byte) 0xEF, file[0]);
        List<NamedCsvRecord> records;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new java.io.ByteArrayInputStream(file))) {
            records = reader.stream().toList();
        }
        assertEquals(1_051, records.size());
        assertEquals(
                1_051,
                records.stream().map(one -> one.getField("event_id")).distinct().count());
        NamedCsvRecord first = records.getFirst();
        assertEquals(done.toString(), first.getField("event_id"));
        assertEquals("DONE", first.getField("state"));
        assertTrue(first.getField("lead").startsWith("'=cmd"), "a formula must not run");
        assertTrue(first.getField("lead").contains("Ğüneş; \"Шевченко\""));
    }

    private UUID started(Map<String, ?> filter) {
        return UUID.fromString(olena.calls()
                .body(filter)
                .post("/api/events/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId"));
    }

    private JsonNode finish(UUID job) {
        Instant end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            worker.drain(end);
            JsonNode now =
                    Json.read(olena.calls().get("/api/jobs/{id}", job).body().asString());
            if (now.path("state").asText().equals("DONE")) {
                return now;
            }
        }
        throw new AssertionError("the export does not finish");
    }

    @Test
    void an_export_is_refused_before_it_starts_when_its_filter_is_wrong_or_the_right_is_missing() {
        olena.calls()
                .body(Map.of("state", List.of("LOST")))
                .post("/api/events/exports")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("state"));
        olena.calls()
                .body(Map.of("from", "yesterday"))
                .post("/api/events/exports")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("from"));
        colleagues
                .agent("Piotr")
                .calls()
                .body(Map.of())
                .post("/api/events/exports")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void an_empty_export_has_its_header() {
        UUID job = started(Map.of("page", List.of("h-nobody")));
        finish(job);
        String text = olena.calls().get("/api/jobs/{id}/result", job).asString();
        assertEquals(1, text.lines().count());
        assertTrue(text.contains("received_at,state,page"));
        olena.calls().get("/api/events?page=h-nobody").then().body("items", empty());
    }
}
