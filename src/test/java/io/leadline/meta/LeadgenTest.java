package io.leadline.meta;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadline.inbox.ClaimedEvent;
import io.leadline.inbox.EventHandler.Prepared;
import io.leadline.inbox.Outcome;
import io.leadline.inbox.Via;
import io.leadline.platform.Ids;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class LeadgenTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    @Inject
    LeadgenHandler handler;

    private Colleague olena;
    private String lead;

    @BeforeEach
    void anew() {
        meta.startAnew();
        olena = colleagues.administrator("Olena");
        lead = String.valueOf(444_000_000_000L + System.nanoTime() % 1_000_000_000L);
        meta.hasPerson("ann", "104", "page-ann");
        meta.says("POST 104/subscribed_apps", "{\"success\":true}");
        meta.says("GET 104/subscribed_apps", "{\"data\":[{\"id\":\"700\",\"subscribed_fields\":[\"leadgen\"]}]}");
    }

    @Test
    void a_lead_is_fetched_assigned_by_its_page_and_told_to_its_assignee() {
        connectAndSubscribe();
        olena.calls()
                .body(Map.of("personId", olena.id()))
                .put("/api/meta/pages/" + page() + "/assignee")
                .then()
                .statusCode(200);
        meta.hasLead(lead, "page-ann", lead + "@example.test");
        meta.sends("104", lead);
        meta.sends("104", lead);
        meta.awaitEvent(lead, "DONE");
        assertEquals(
                1,
                meta.count("select count(*) from lead where email_key = '" + lead + "@example.test' and assignee_id = '"
                        + olena.id() + "'"));
        assertEquals(
                1,
                meta.count("select count(*) from mail_outbox m join lead l on m.cause = 'lead-assigned:' || l.id"
                        + " where l.email_key = '" + lead + "@example.test'"));
    }

    @Test
    void an_event_of_an_unknown_page_waits_until_the_page_is_connected() {
        meta.sends("104", lead);
        meta.awaitEvent(lead, "PAUSED NOT_CONNECTED");
        meta.logIn(olena, "ann");
        meta.awaitEvent(lead, "IGNORED STOPPED");
    }

    @Test
    void a_dead_token_pauses_the_page_and_a_new_one_sets_its_events_going() {
        connectAndSubscribe();
        meta.kills("page-ann", lead);
        meta.sends("104", lead);
        meta.awaitEvent(lead, "PAUSED TOKEN");
        olena.calls()
                .get("/api/meta/pages")
                .then()
                .body("items[0].state", equalTo("NEEDS_RECONNECT"))
                .body("items[0].problem.errorClass", equalTo("TOKEN"))
                .body("items[0].paused", equalTo(1));
        olena.calls().get("/api/meta/settings").then().body("lights.token.reason", equalTo("NEEDS_RECONNECT"));
        assertEquals(
                1,
                meta.count("select count(*) from mail_outbox where cause like 'page-trouble:" + page() + ":%:"
                        + olena.id() + "'"));
        meta.hasPerson("ann", "104", "page-ann-2");
        meta.hasLead(lead, "page-ann-2", lead + "@example.test");
        meta.logIn(olena, "ann");
        meta.awaitEvent(lead, "DONE");
    }

    @Test
    void code_190_of_a_living_token_is_a_missing_permission() {
        connectAndSubscribe();
        meta.refuses("GET " + lead + " page-ann", "OAuthException", 190, 0);
        meta.says(
                "GET debug_token page-ann",
                "{\"data\":{\"is_valid\":true,\"app_id\":\"700\",\"expires_at\":0,\"scopes\":[]}}");
        meta.sends("104", lead);
        meta.awaitEvent(lead, "PAUSED PERMISSION");
    }

    @Test
    void an_error_of_an_older_token_does_not_pause_a_page_that_was_connected_anew() {
        connectAndSubscribe();
        meta.kills("page-ann", lead);
        Prepared begunBefore = handler.prepare(event());
        meta.hasPerson("ann", "104", "page-ann-2");
        meta.logIn(olena, "ann");
        Outcome outcome = QuarkusTransaction.requiringNew()
                .call(() -> begunBefore.effect().apply());
        assertInstanceOf(Outcome.Again.class, outcome);
        olena.calls().get("/api/meta/pages").then().body("items[0].state", equalTo("CONNECTED"));
    }

    @Test
    void a_page_that_another_connection_grants_too_goes_on_with_that_ones_token() {
        connectAndSubscribe();
        meta.hasPerson("ben", "104", "page-ben");
        meta.logIn(olena, "ben");
        meta.kills("page-ben", lead);
        meta.hasLead(lead, "page-ann", lead + "@example.test");
        meta.sends("104", lead);
        meta.awaitEvent(lead, "DONE");
    }

    @Test
    void a_wrong_app_secret_pauses_the_app_until_it_is_saved_anew() {
        connectAndSubscribe();
        meta.refuses("GET " + lead + " page-ann", "GraphMethodException", 100, 0);
        meta.sends("104", lead);
        meta.awaitEvent(lead, "PAUSED CONFIGURATION");
        olena.calls().get("/api/meta/settings").then().body("lights.credentials.ok", equalTo(false));
        meta.hasLead(lead, "page-ann", lead + "@example.test");
        Map<String, Object> now =
                olena.calls().get("/api/meta/settings").jsonPath().getMap("");
        olena.calls()
                .body(Map.of(
                        "version",
                        now.get("version"),
                        "appId",
                        TinyGraph.APP,
                        "appSecret",
                        TinyGraph.SECRET,
                        "graphVersion",
                        "v26.0",
                        "sendMail",
                        true,
                        "duplicateByEmail",
                        false,
                        "duplicateByPhone",
                        false,
                        "duplicateAction",
                        "SKIP"))
                .put("/api/meta/settings")
                .then()
                .statusCode(200);
        meta.awaitEvent(lead, "DONE");
    }

    @Test
    void a_fresh_lead_that_is_not_readable_yet_is_tried_again() {
        connectAndSubscribe();
        meta.sends("104", lead);
        meta.awaitEvent(lead, "PENDING UNREADABLE");
    }

    @Test
    void an_event_of_a_page_that_is_not_watched_is_kept_but_not_worked() {
        meta.logIn(olena, "ann");
        meta.sends("104", lead);
        meta.awaitEvent(lead, "IGNORED STOPPED");
    }

    @Test
    void a_test_lead_can_be_watched_on_its_way_and_removed() {
        connectAndSubscribe();
        meta.says("GET 104/leadgen_forms", "{\"data\":[{\"id\":\"205\",\"name\":\"Form\",\"status\":\"ACTIVE\"}]}");
        meta.says("POST 205/test_leads", "{\"id\":\"" + lead + "\"}");
        meta.says("GET " + lead + " page-ann", """
                {"id":"%s","created_time":"2026-11-22T00:00:00+0000","form_id":"205",
                 "field_data":[{"name":"full_name","values":["<test lead: dummy data for full_name>"]}]}""".formatted(lead));
        String id = olena.calls()
                .body("{}")
                .post("/api/meta/test-leads")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        olena.calls().get("/api/meta/test-leads/" + id).then().body("finished", equalTo(false));
        meta.sends("104", lead);
        meta.awaitEvent(lead, "DONE");
        olena.calls()
                .get("/api/meta/test-leads/" + id)
                .then()
                .body("finished", equalTo(true))
                .body("leadgenId", equalTo(lead))
                .body("steps.step", hasItems("issued", "received", "stored"))
                .body("steps.find { it.step == 'stored' }.state", equalTo("done"))
                .body("steps.find { it.step == 'assigned' }.state", equalTo("skipped"));
        olena.calls().get("/api/meta/test-leads").then().body("count", equalTo(1));
        olena.calls().delete("/api/meta/test-leads").then().statusCode(200).body("removed", equalTo(1));
        olena.calls().get("/api/meta/test-leads").then().body("count", equalTo(0));
        assertEquals(
                1,
                meta.count("select count(*) from submission where external_id = '" + lead
                        + "' and removed_at is not null"));
    }

    private void connectAndSubscribe() {
        meta.logIn(olena, "ann");
        olena.calls().put("/api/meta/pages/" + page() + "/subscription").then().statusCode(200);
    }

    private String page() {
        return olena.calls().get("/api/meta/pages").path("items.find { it.pageId == '104' }.id");
    }

    private ClaimedEvent event() {
        return new ClaimedEvent(
                Ids.next(),
                Ids.next(),
                "meta",
                "104",
                "205",
                lead,
                "{}",
                null,
                Instant.EPOCH,
                null,
                Via.WEBHOOK,
                1,
                Ids.next());
    }
}
