package io.leadline.meta;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ConnectionResourceTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    private Colleague olena;

    @BeforeEach
    void anew() {
        meta.startAnew();
        olena = colleagues.administrator("Olena");
    }

    @Test
    void a_callback_that_the_browser_repeats_answers_the_same() {
        meta.hasPerson("ann", "104", "page-ann");
        Map<String, String> callback = Map.of("state", meta.opensLogin(olena), "code", "ann");
        String first =
                olena.calls().body(callback).post("/api/meta/connections").path("connection.id");
        String second = olena.calls()
                .body(callback)
                .post("/api/meta/connections")
                .then()
                .statusCode(201)
                .body("pages", equalTo(1))
                .extract()
                .path("connection.id");
        assertEquals(first, second);
    }

    @Test
    void a_login_that_somebody_else_opened_is_refused() {
        String state = meta.opensLogin(olena);
        colleagues
                .administrator("Petro")
                .calls()
                .body(Map.of("state", state, "code", "ann"))
                .post("/api/meta/connections")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/login-foreign"));
    }

    @Test
    void a_cancelled_login_changes_nothing_and_uses_its_state_up() {
        String state = meta.opensLogin(olena);
        Map<String, String> cancelled = Map.of("state", state, "error", "access_denied", "errorReason", "user_denied");
        olena.calls()
                .body(cancelled)
                .post("/api/meta/connections")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/login-cancelled"));
        olena.calls()
                .body(Map.of("state", state, "code", "ann"))
                .post("/api/meta/connections")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/login-expired"));
    }

    @Test
    void a_state_that_nobody_made_is_refused() {
        olena.calls()
                .body(Map.of("state", "made-up", "code", "ann"))
                .post("/api/meta/connections")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/login-expired"));
    }

    @Test
    void a_declined_permission_is_named() {
        meta.hasPerson("shy", "104", "page-shy");
        meta.says("GET me/permissions shy", """
                {"data":[{"permission":"pages_show_list","status":"granted"},
                 {"permission":"leads_retrieval","status":"declined"}]}""");
        var connected = meta.logIn(olena, "shy");
        assertEquals(true, connected.getList("missingPermissions").contains("leads_retrieval"));
        olena.calls().get("/api/meta/pages").then().body("items[0].state", equalTo("NEEDS_PERMISSION"));
    }

    @Test
    void when_meta_fails_the_callback_can_be_tried_again() {
        Map<String, String> callback = Map.of("state", meta.opensLogin(olena), "code", "late");
        meta.refuses("GET me late", "OAuthException", 190, 467);
        olena.calls()
                .body(callback)
                .post("/api/meta/connections")
                .then()
                .statusCode(502)
                .body("metaCode", equalTo(190))
                .body("metaSubcode", equalTo(467));
        meta.hasPerson("late", "104", "page-late");
        olena.calls().body(callback).post("/api/meta/connections").then().statusCode(201);
    }

    @Test
    void two_people_refresh_in_turn_and_nobodys_pages_vanish() {
        meta.hasPerson("ann", "104", "page-ann");
        meta.hasPerson("ben", "105", "page-ben");
        Colleague petro = colleagues.administrator("Petro");
        meta.logIn(olena, "ann");
        meta.logIn(petro, "ben");
        assign("104", olena);
        for (int turn = 0; turn < 2; turn++) {
            meta.logIn(olena, "ann");
            meta.logIn(petro, "ben");
            olena.calls()
                    .post("/api/meta/page-refreshes")
                    .then()
                    .statusCode(200)
                    .body("pages", equalTo(2))
                    .body("vanished", equalTo(0));
        }
        olena.calls()
                .get("/api/meta/pages")
                .then()
                .body("items.pageId", containsInAnyOrder("104", "105"))
                .body("items.state", everyItem(equalTo("CONNECTED")))
                .body("items.assigneeId", hasItem(olena.id().toString()));
    }

    @Test
    void a_page_vanishes_when_no_connection_lists_it_any_more_and_comes_back() {
        meta.hasPerson("ann", "104", "page-ann");
        meta.logIn(olena, "ann");
        meta.says("GET me/accounts ann", "{\"data\":[]}");
        olena.calls().post("/api/meta/page-refreshes").then().body("vanished", equalTo(1));
        olena.calls()
                .put("/api/meta/pages/" + page("104") + "/subscription")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/page-vanished"));
        meta.hasPerson("ann", "104", "page-ann");
        olena.calls().post("/api/meta/page-refreshes").then().body("vanished", equalTo(0));
    }

    @Test
    void a_refresh_that_fails_for_one_still_works_for_the_other() {
        meta.hasPerson("ann", "104", "page-ann");
        meta.hasPerson("ben", "105", "page-ben");
        meta.logIn(olena, "ann");
        meta.logIn(olena, "ben");
        meta.refuses("GET me ann", "OAuthException", 190, 460);
        olena.calls()
                .post("/api/meta/page-refreshes")
                .then()
                .statusCode(200)
                .body("failed.connection", equalTo(java.util.List.of("ann")));
        olena.calls()
                .get("/api/meta/pages")
                .then()
                .body("items.state", containsInAnyOrder("NEEDS_RECONNECT", "CONNECTED"));
    }

    @Test
    void a_pasted_token_connects_unless_meta_says_it_is_not_valid() {
        meta.hasPerson("system-user-token", "104", "page-sys");
        olena.calls()
                .body(Map.of("token", "system-user-token"))
                .post("/api/meta/connections/tokens")
                .then()
                .statusCode(201)
                .body("connection.kind", equalTo("SYSTEM_USER"));
        meta.says("GET debug_token not-a-living-token", "{\"data\":{\"is_valid\":false}}");
        olena.calls()
                .body(Map.of("token", "not-a-living-token"))
                .post("/api/meta/connections/tokens")
                .then()
                .statusCode(400);
    }

    @Test
    void the_subscription_shown_is_what_graph_says() {
        meta.hasPerson("ann", "104", "page-ann");
        meta.logIn(olena, "ann");
        meta.says("POST 104/subscribed_apps", "{\"success\":true}");
        meta.says("GET 104/subscribed_apps", "{\"data\":[{\"id\":\"1\",\"subscribed_fields\":[\"leadgen\"]}]}");
        olena.calls()
                .put("/api/meta/pages/" + page("104") + "/subscription")
                .then()
                .statusCode(200)
                .body("monitored", equalTo(true))
                .body("subscribed", equalTo(false));
        meta.says("GET 104/subscribed_apps", "{\"data\":[{\"id\":\"700\",\"subscribed_fields\":[\"leadgen\"]}]}");
        olena.calls()
                .put("/api/meta/pages/" + page("104") + "/subscription")
                .then()
                .body("subscribed", equalTo(true));
        meta.says("DELETE 104/subscribed_apps", "{\"success\":true}");
        meta.says("GET 104/subscribed_apps", "{\"data\":[]}");
        olena.calls()
                .delete("/api/meta/pages/" + page("104") + "/subscription")
                .then()
                .statusCode(200)
                .body("monitored", equalTo(false))
                .body("subscribed", equalTo(false));
    }

    private void assign(String pageId, Colleague to) {
        olena.calls()
                .body(Map.of("personId", to.id()))
                .put("/api/meta/pages/" + page(pageId) + "/assignee")
                .then()
                .statusCode(200)
                .body("assigneeId", equalTo(to.id().toString()));
    }

    private String page(String pageId) {
        return olena.calls().get("/api/meta/pages").path("items.find { it.pageId == '" + pageId + "' }.id");
    }
}
