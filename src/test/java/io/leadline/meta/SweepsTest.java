package io.leadline.meta;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.platform.Json;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class SweepsTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    @Inject
    Sweeps sweeps;

    private Colleague admin;
    private String page;
    private String pageId;
    private String form;
    private String archived;
    private long number;

    @BeforeEach
    void aWatchedPageWithTwoForms() {
        meta.startAnew();
        admin = colleagues.administrator("Eve");
        number = System.nanoTime() % 1_000_000_000L;
        form = "205" + number;
        pageId = "104" + number;
        archived = "206" + number;
        meta.hasPerson("ann", pageId, "page-ann");
        meta.says("POST " + pageId + "/subscribed_apps", "{\"success\":true}");
        meta.says(
                "GET " + pageId + "/subscribed_apps",
                "{\"data\":[{\"id\":\"700\",\"subscribed_fields\":[\"leadgen\"]}]}");
        metaCounts(3, 0);
        meta.says("GET " + form + "/leads", "{\"data\":[]}");
        meta.says("GET " + archived + "/leads", "{\"data\":[]}");
        meta.logIn(admin, "ann");
        page = admin.calls().get("/api/meta/pages").then().extract().path("items[0].id");
        admin.calls().put("/api/meta/pages/" + page + "/subscription").then().statusCode(200);
    }

    private void metaCounts(int ofForm, int ofArchived) {
        meta.says("GET " + pageId + "/leadgen_forms", """
                {"data":[{"id":"%s","name":"Callback","status":"ACTIVE","leads_count":%d},
                 {"id":"%s","name":"Old","status":"ARCHIVED","leads_count":%d}]}""".formatted(form, ofForm, archived, ofArchived));
    }

    /** As it will be in ten minutes; nobody asked for it. */
    private void sweepInTurn() {
        meta.run("update meta_page_sweep set next_at = now() where page_id = '" + pageId + "'");
        sweep();
    }

    private void sweep() {
        sweeps.run(Instant.now().plus(Duration.ofSeconds(20)));
    }

    private void sweepAgain() {
        admin.calls().post("/api/meta/pages/" + page + "/sweeps").then().statusCode(204);
        sweep();
    }

    private String lead(int n) {
        return "444" + number + n;
    }

    private String leadBody(int n, Instant created) {
        return """
                {"id":"%s","created_time":"%s","form_id":"%s","platform":"ig","field_data":[
                 {"name":"full_name","values":["Found %d"]},{"name":"email","values":["%s@example.test"]}]}""".formatted(lead(n), created.toString().replaceFirst("\\.\\d+Z|Z$", "+0000"), form, n, lead(n));
    }

    private String part(String next, int... leads) {
        StringBuilder data = new StringBuilder();
        for (int n : leads) {
            data.append(data.isEmpty() ? "" : ",").append(leadBody(n, Instant.now()));
        }
        String paging = next == null ? "" : ",\"paging\":{\"next\":\"" + next + "\"}";
        return "{\"data\":[" + data + "]" + paging + "}";
    }

    private long leadsHere(int n) {
        return meta.count("select count(*) from lead where email_key = '" + lead(n) + "@example.test'");
    }

    private JsonPath sync() {
        return admin.calls()
                .get("/api/meta/pages/" + page + "/sync")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_lead_whose_webhook_never_came_is_found_and_marked_as_recovered() {
        meta.says("GET " + form + "/leads", part(null, 1));
        sweep();
        meta.awaitEvent(lead(1), "DONE");
        assertEquals(0, meta.wasAsked("GET " + lead(1)), "what the list gave is not asked for again");
        admin.calls()
                .get("/api/leads/" + meta.leadOf(lead(1)))
                .then()
                .body("origin.recovered", equalTo(true))
                .body("firstName", equalTo("Found"));
        JsonPath sync = sync();
        assertEquals(1, sync.getInt("forms.find { it.formId == '" + form + "' }.recoveredLast30Days"));
        assertEquals(3, sync.getInt("forms.find { it.formId == '" + form + "' }.leadsAtMeta"));
        assertEquals(1, meta.wasAsked("GET " + archived + "/leads"), "archived forms have leads too");
    }

    @Test
    void overlapping_windows_and_a_webhook_that_comes_late_give_no_double() {
        meta.says("GET " + form + "/leads", part(null, 1, 2));
        meta.hasLead(lead(2), "page-ann", lead(2) + "@example.test");
        meta.sends(pageId, lead(2), form);
        meta.awaitEvent(lead(2), "DONE");
        sweep();
        sweepAgain();
        meta.awaitEvent(lead(1), "DONE");
        meta.sends(pageId, lead(1), form);
        meta.awaitEvent(lead(1), "DONE");
        assertEquals(1, leadsHere(1));
        assertEquals(1, leadsHere(2));
        assertEquals(
                0,
                meta.count("select count(*) from lead_origin o join lead l on l.id = o.lead_id where o.recovered and"
                        + " l.email_key = '" + lead(2) + "@example.test'"));
    }

    @Test
    void empty_parts_with_a_next_one_are_followed() {
        meta.says("GET " + form + "/leads", part(meta.partAt(form + "/leads/2?after=a")));
        meta.says("GET " + form + "/leads/2", part(meta.partAt(form + "/leads/3?after=b")));
        meta.says("GET " + form + "/leads/3", part(null, 1));
        sweep();
        meta.awaitEvent(lead(1), "DONE");
        assertEquals("a", meta.lastQuery("GET " + form + "/leads/2").get("after"));
    }

    @Test
    void a_next_part_on_another_host_is_refused_but_the_leads_that_came_with_it_are_kept() {
        meta.says("GET " + form + "/leads", part("https://graph.example.org/v26.0/" + form + "/leads?after=x", 1));
        sweep();
        meta.awaitEvent(lead(1), "DONE");
        JsonPath sync = sync();
        assertEquals("TRANSIENT", sync.getString("forms.find { it.formId == '" + form + "' }.errorClass"));
        assertEquals(
                1,
                meta.count("select count(*) from meta_form_sweep where form_id = '" + form + "' and swept_at is null"));
        sweepAgain();
        assertEquals(1, leadsHere(1));
    }

    @Test
    void what_a_crash_leaves_is_gone_on_with_and_nothing_is_skipped() {
        meta.says("GET " + form + "/leads", part(meta.partAt(form + "/leads/2?after=a"), 1));
        meta.says("GET " + form + "/leads/2", 500, "{\"error\":{\"code\":2,\"type\":\"OAuthException\"}}");
        sweep();
        meta.awaitEvent(lead(1), "DONE");
        long asked = meta.wasAsked("GET " + form + "/leads");
        meta.says("GET " + form + "/leads/2", part(null, 2));
        // the process that held the lease is gone
        meta.run("update meta_form_sweep set lease_until = now() - interval '1 second', lease_id = gen_random_uuid(),"
                + " next_at = now() where form_id = '" + form + "'");
        sweep();
        meta.awaitEvent(lead(2), "DONE");
        assertEquals(asked, meta.wasAsked("GET " + form + "/leads"), "it goes on where it was");
        assertEquals(1, leadsHere(1));
        assertEquals(1, leadsHere(2));
    }

    @Test
    void a_lead_submitted_during_the_run_is_in_the_next_window() {
        Instant before = Instant.now();
        sweep();
        Instant after = Instant.now();
        sweepAgain();
        String filter = meta.lastQuery("GET " + form + "/leads").get("filtering");
        long since = Json.read(filter).path(0).path("value").asLong();
        assertEquals("time_created", Json.read(filter).path(0).path("field").asText());
        assertTrue(since <= before.minus(SweptForm.OVERLAP).getEpochSecond() + 1, "reaches behind the run's beginning");
        assertTrue(since >= after.minus(SweptForm.OVERLAP).getEpochSecond() - 60, "and not to the beginning of time");
    }

    @Test
    void limits_that_fill_up_slow_the_reading_down_and_full_ones_stop_it() {
        meta.saysBusily("GET " + form + "/leads", part(meta.partAt(form + "/leads/2?after=a"), 1), 80);
        meta.says("GET " + form + "/leads/2", part(null, 2));
        sweep();
        assertEquals(0, meta.wasAsked("GET " + form + "/leads/2"), "it waits some seconds first");
        assertEquals(
                1,
                meta.count("select count(*) from meta_form_sweep where form_id = '" + form
                        + "' and next_at > now() + interval '10 seconds'"));
        meta.saysBusily("GET " + form + "/leads/2", part(null, 2), 96);
        meta.run("update meta_form_sweep set next_at = now() where form_id = '" + form + "'");
        sweep();
        assertEquals(1, meta.count("select count(*) from inbox_gate where until > now() and account = '*'"));
        long asked = meta.wasAsked("GET " + form + "/leads");
        sweepAgain();
        assertEquals(asked, meta.wasAsked("GET " + form + "/leads"), "nothing is read while the gate is closed");
        meta.run("delete from inbox_gate");
        meta.awaitEvent(lead(2), "DONE");
    }

    @Test
    void a_dead_token_pauses_the_page_and_is_shown() {
        meta.refuses("GET " + form + "/leads", "OAuthException", 190, 460);
        meta.says(
                "GET debug_token page-ann", "{\"data\":{\"is_valid\":false,\"error\":{\"code\":190,\"subcode\":460}}}");
        sweep();
        admin.calls().get("/api/meta/pages").then().body("items[0].state", equalTo("NEEDS_RECONNECT"));
        assertEquals("TOKEN", sync().getString("forms.find { it.formId == '" + form + "' }.errorClass"));
        admin.calls()
                .post("/api/meta/pages/" + page + "/sweeps")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/page-needs-reconnect"));
    }

    @Test
    void a_form_without_leads_is_left_alone_until_its_count_moves_or_somebody_asks() {
        meta.says("GET " + form + "/leads", part(null, 1));
        sweep();
        meta.awaitEvent(lead(1), "DONE");
        sweepInTurn();
        assertEquals(2, meta.wasAsked("GET " + form + "/leads"), "a form with leads is read each time");
        assertEquals(1, meta.wasAsked("GET " + archived + "/leads"), "its page allows few calls");
        metaCounts(3, 1);
        sweepInTurn();
        assertEquals(2, meta.wasAsked("GET " + archived + "/leads"));
        sweepAgain();
        assertEquals(3, meta.wasAsked("GET " + archived + "/leads"));
    }

    @Test
    void a_new_count_is_compared_only_when_the_leads_that_belong_to_it_were_read() {
        meta.says("GET " + form + "/leads", part(null, 1));
        sweep();
        meta.awaitEvent(lead(1), "DONE");
        metaCounts(5, 0);
        meta.says("GET " + form + "/leads", 500, "{\"error\":{\"code\":2,\"type\":\"OAuthException\"}}");
        sweepInTurn();
        String missing =
                "select coalesce(sum(leads_at_meta - leads_here - older), 0) from meta_form_sweep where form_id = '"
                        + form + "'";
        assertEquals(0, meta.count(missing), "two leads are on their way, nobody knows yet whether they are missing");
        meta.says("GET " + form + "/leads", part(null, 1, 2));
        sweepAgain();
        assertEquals(1, meta.count(missing), "Meta counts one that it does not give out");
    }

    @Test
    void the_state_of_a_page_that_was_never_swept_is_empty_and_only_administrators_see_it() {
        admin.calls()
                .get("/api/meta/pages/" + page + "/sync")
                .then()
                .body("forms.size()", equalTo(0))
                .body("listedAt", nullValue());
        sweep();
        admin.calls()
                .get("/api/meta/pages/" + page + "/sync")
                .then()
                .body("forms.size()", equalTo(2))
                .body("listedAt", notNullValue())
                .body("forms[0].lastSweepAt", notNullValue());
        Colleague agent = colleagues.agent("Bob");
        agent.calls().get("/api/meta/pages/" + page + "/sync").then().statusCode(403);
        agent.calls().post("/api/meta/pages/" + page + "/sweeps").then().statusCode(403);
        meta.says("DELETE " + pageId + "/subscribed_apps", "{\"success\":true}");
        meta.says("GET " + pageId + "/subscribed_apps", "{\"data\":[]}");
        admin.calls().delete("/api/meta/pages/" + page + "/subscription").then().statusCode(200);
        admin.calls()
                .post("/api/meta/pages/" + page + "/sweeps")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/page-not-monitored"));
    }
}
