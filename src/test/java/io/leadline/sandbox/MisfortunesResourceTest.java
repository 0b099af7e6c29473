package io.leadline.sandbox;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.leadline.staff.Colleagues;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MisfortunesResourceTest {
    @Inject
    Newcomer newcomer;

    @Inject
    Colleagues colleagues;

    private String user;
    private String kyiv;

    @BeforeEach
    void log_in() {
        user = newcomer.logsIn(Newcomer.OLENA, Newcomer.EVERY_PAGE);
        kyiv = newcomer.pageToken(user, Newcomer.KYIV);
    }

    @AfterEach
    void tidy_up() {
        newcomer.forgives();
    }

    @Test
    void a_dead_page_token_says_so_until_the_page_is_listed_again() {
        newcomer.controls()
                .body(Map.of("pageId", Newcomer.KYIV))
                .post("/api/sandbox/token-deaths")
                .then()
                .statusCode(204);
        newcomer.with(kyiv)
                .get("/me")
                .then()
                .statusCode(400)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("error.code", equalTo(190))
                .body("error.error_subcode", equalTo(460));
        newcomer.asApp()
                .queryParam("input_token", kyiv)
                .get("/debug_token")
                .then()
                .statusCode(200)
                .body("data.is_valid", equalTo(false))
                .body("data.error.subcode", equalTo(460));
        newcomer.controls().get("/api/sandbox").then().body("deadPages", hasItem(Newcomer.KYIV));
        String fresh = newcomer.pageToken(user, Newcomer.KYIV);
        newcomer.with(fresh).get("/me").then().statusCode(200);
        newcomer.controls().get("/api/sandbox").then().body("deadPages", not(hasItem(Newcomer.KYIV)));
    }

    @Test
    void one_person_s_tokens_can_expire_alone() {
        String other = newcomer.logsIn(Newcomer.MEHMET, List.of(Newcomer.WARSAW));
        newcomer.controls()
                .body(Map.of("personId", Newcomer.OLENA, "subcode", 463))
                .post("/api/sandbox/token-deaths")
                .then()
                .statusCode(204);
        newcomer.with(user).get("/me").then().statusCode(400).body("error.error_subcode", equalTo(463));
        newcomer.with(other).get("/me").then().statusCode(200);
    }

    @Test
    void a_lost_permission_is_refused_and_seen_in_debug_token() {
        lose(Newcomer.KYIV, "leads_retrieval");
        newcomer.with(kyiv)
                .get("/" + Newcomer.KYIV_FORM + "/leads")
                .then()
                .statusCode(403)
                .body("error.code", equalTo(200))
                .body("error.message", containsString("leads_retrieval"));
        newcomer.asApp()
                .queryParam("input_token", kyiv)
                .get("/debug_token")
                .then()
                .body(
                        "data.granular_scopes.find { it.scope == 'leads_retrieval' }.target_ids",
                        not(hasItem(Newcomer.KYIV)))
                .body(
                        "data.granular_scopes.find { it.scope == 'leads_retrieval' }.target_ids",
                        hasItem(Newcomer.WARSAW));
        newcomer.agrees(Newcomer.OLENA, Newcomer.EVERY_PAGE);
        newcomer.with(kyiv).get("/" + Newcomer.KYIV_FORM + "/leads").then().statusCode(200);
    }

    @Test
    void a_missing_impersonation_looks_like_a_dead_token_but_has_no_subcode() {
        lose(Newcomer.KYIV, "pages_read_engagement");
        newcomer.with(kyiv)
                .get("/" + Newcomer.KYIV + "/subscribed_apps")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(190))
                .body("error", not(org.hamcrest.Matchers.hasKey("error_subcode")));
    }

    @Test
    void a_vanished_page_is_gone_everywhere() {
        newcomer.controls()
                .put("/api/sandbox/pages/" + Newcomer.KYIV + "/vanishing")
                .then()
                .statusCode(204);
        newcomer.with(user).get("/me/accounts").then().body("data.id", not(hasItem(Newcomer.KYIV)));
        GraphWireTest.unknown(newcomer.with(kyiv).get("/" + Newcomer.KYIV + "/leadgen_forms"));
    }

    @Test
    void a_rate_limit_comes_with_usage_headers_and_spares_the_controls() {
        newcomer.misbehaves(Map.of("rateLimited", true));
        newcomer.with(kyiv)
                .get("/me")
                .then()
                .statusCode(anyOf(is(400), is(403)))
                .header("X-App-Usage", containsString("\"call_count\":100"))
                .header("X-Business-Use-Case-Usage", containsString("\"estimated_time_to_regain_access\":1"))
                .body("error.code", anyOf(is(4), is(32)));
        newcomer.controls().get("/api/sandbox").then().statusCode(200).body("faults.rateLimited", equalTo(true));
    }

    @Test
    void an_outage_has_several_faces() {
        newcomer.misbehaves(Map.of("serverErrorPercent", 100));
        for (int i = 0; i < 10; i++) {
            newcomer.with(kyiv).get("/me").then().statusCode(anyOf(is(400), is(500), is(503)));
        }
    }

    @Test
    void a_fresh_lead_can_be_unreadable_for_a_while() {
        newcomer.misbehaves(Map.of("notYetReadableSeconds", 3600));
        String id = newcomer.leads(Map.of("pageId", Newcomer.KYIV)).getFirst();
        GraphWireTest.unknown(newcomer.with(kyiv).get("/" + id));
        newcomer.misbehaves(Map.of());
        newcomer.with(kyiv).get("/" + id).then().statusCode(200);
    }

    @Test
    void nonsense_is_refused_and_agents_are_not_let_in() {
        newcomer.controls()
                .body(Map.of("pageId", "1"))
                .post("/api/sandbox/leads")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation"));
        newcomer.controls()
                .body(Map.of("pageId", Newcomer.KYIV, "count", 1001))
                .post("/api/sandbox/leads")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("count"));
        newcomer.controls()
                .body(Map.of("pageId", Newcomer.KYIV, "permission", "fly"))
                .post("/api/sandbox/permission-losses")
                .then()
                .statusCode(400);
        colleagues.agent("Agent").calls().get("/api/sandbox").then().statusCode(403);
    }

    private void lose(String page, String permission) {
        newcomer.controls()
                .body(Map.of("pageId", page, "permission", permission))
                .post("/api/sandbox/permission-losses")
                .then()
                .statusCode(204);
    }
}
