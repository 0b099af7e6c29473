package io.leadline.meta;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a login brings: pages of one's own and of Businesses, and what is lacking is named. */
@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ListedPagesTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    private Colleague admin;
    private String person;
    private String own;
    private String business;
    private String ofBusiness;
    private String ofClient;

    @BeforeEach
    void aPersonWithABusiness() {
        meta.startAnew();
        admin = colleagues.administrator("Eve");
        long number = System.nanoTime() % 1_000_000_000L;
        person = "ann" + number;
        own = "104" + number;
        ofBusiness = "105" + number;
        ofClient = "106" + number;
        business = "900" + number;
        meta.hasPerson(person, own, "own-" + number);
        meta.says("GET me/businesses " + person, "{\"data\":[{\"id\":\"" + business + "\"}]}");
        meta.says("GET " + business + "/owned_pages", TinyGraph.page(ofBusiness, "Business page", "biz-" + number));
        meta.says("GET " + business + "/client_pages", """
                {"data":[{"id":"%s","name":"Client page","tasks":["ANALYZE"]},
                 {"id":"%s","name":"Another name","access_token":"x","tasks":[]}]}""".formatted(ofClient, own));
    }

    @Test
    void pages_of_a_business_are_listed_and_what_one_may_not_do_on_a_page_is_named() {
        admin.calls()
                .body(Map.of("state", meta.opensLogin(admin), "code", person))
                .post("/api/meta/connections")
                .then()
                .statusCode(201)
                .body("pages", equalTo(2))
                .body("lacking.pageId", contains(ofClient))
                .body("lacking[0].name", equalTo("Client page"))
                .body("lacking[0].tasks", contains("ANALYZE"));
        admin.calls()
                .get("/api/meta/pages")
                .then()
                .body("items.name", containsInAnyOrder("Page " + own, "Business page", "Client page"));
    }

    @Test
    void a_business_that_may_not_be_seen_costs_no_page_of_ones_own() {
        meta.refuses("GET me/businesses " + person, "OAuthException", 200, 0);
        meta.logIn(admin, person);
        admin.calls().get("/api/meta/pages").then().body("items.pageId", contains(own));
    }

    @Test
    void an_outage_makes_no_page_vanish() {
        meta.logIn(admin, person);
        meta.says("GET " + business + "/owned_pages", 500, "{\"error\":{\"code\":2,\"type\":\"OAuthException\"}}");
        admin.calls().post("/api/meta/page-refreshes").then().statusCode(200).body("failed.size()", equalTo(1));
        admin.calls()
                .get("/api/meta/pages")
                .then()
                .body("items.find { it.pageId == '" + ofBusiness + "' }.state", equalTo("CONNECTED"));
        meta.says("GET " + business + "/owned_pages", "{\"data\":[]}");
        admin.calls().post("/api/meta/page-refreshes").then().statusCode(200);
        admin.calls()
                .get("/api/meta/pages")
                .then()
                .body("items.find { it.pageId == '" + ofBusiness + "' }.state", equalTo("VANISHED"));
    }

    @Test
    void a_cancelled_dialog_is_told_and_changes_nothing() {
        String state = meta.opensLogin(admin);
        Map<String, String> cancelled = Map.of("state", state, "error", "access_denied", "errorReason", "user_denied");
        admin.calls()
                .body(cancelled)
                .post("/api/meta/connections")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/login-cancelled"));
        admin.calls()
                .body(Map.of("state", state, "code", person))
                .post("/api/meta/connections")
                .then()
                .statusCode(409);
        admin.calls().get("/api/meta/connections").then().body("items.size()", equalTo(0));
    }

    @Test
    void a_permission_that_was_not_given_is_named() {
        meta.says("GET me/permissions " + person, """
                {"data":[{"permission":"pages_show_list","status":"granted"},
                 {"permission":"leads_retrieval","status":"declined"}]}""");
        admin.calls()
                .body(Map.of("state", meta.opensLogin(admin), "code", person))
                .post("/api/meta/connections")
                .then()
                .statusCode(201)
                .body("missingPermissions", hasItem("leads_retrieval"));
        admin.calls().get("/api/meta/pages").then().body("items[0].state", equalTo("NEEDS_PERMISSION"));
    }
}
