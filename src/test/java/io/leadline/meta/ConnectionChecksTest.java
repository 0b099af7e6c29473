package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ConnectionChecksTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    private Colleague admin;
    private String person;
    private String pageId;
    private String pageToken;

    @BeforeEach
    void everythingIsWell() {
        meta.startAnew();
        admin = colleagues.administrator("Eve");
        long number = System.nanoTime() % 1_000_000_000L;
        person = "ann" + number;
        pageId = "104" + number;
        pageToken = "page-" + number;
        meta.hasPerson(person, pageId, pageToken);
        meta.says("POST " + pageId + "/subscribed_apps", "{\"success\":true}");
        meta.says(
                "GET " + pageId + "/subscribed_apps",
                "{\"data\":[{\"id\":\"700\",\"subscribed_fields\":[\"leadgen\"]}]}");
        appSubscription("/webhooks/meta", "leadgen");
        meta.says("GET debug_token " + person, valid(Scopes.NEEDED));
        meta.run("update meta_webhook set verified_at = now()");
        meta.logIn(admin, person);
        String page = admin.calls().get("/api/meta/pages").then().extract().path("items[0].id");
        admin.calls().put("/api/meta/pages/" + page + "/subscription").then().statusCode(200);
    }

    private static String valid(List<String> scopes) {
        return "{\"data\":{\"is_valid\":true,\"app_id\":\"700\",\"expires_at\":0,\"scopes\":[\""
                + String.join("\",\"", scopes) + "\"]}}";
    }

    private void appSubscription(String path, String field) {
        meta.says(
                "GET 700/subscriptions",
                "{\"data\":[{\"object\":\"page\",\"active\":true,\"callback_url\":\"http://localhost" + path
                        + "\",\"fields\":[{\"name\":\"" + field + "\"}]}]}");
    }

    /** Such as {@code PAGE_TOKEN FAILED invalid}. */
    private List<String> checks() {
        List<Map<String, Object>> checks = admin.calls()
                .post("/api/meta/connection-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("checks");
        List<String> told = new ArrayList<>();
        checks.forEach(check -> told.add(check.get("kind") + " " + check.get("state") + " " + check.get("code")));
        return told;
    }

    private void fails(String... expected) {
        List<String> checks = checks();
        List<String> amiss =
                checks.stream().filter(check -> !check.contains(" PASSED ")).toList();
        assertEquals(List.of(expected), amiss);
        assertTrue(checks.stream().anyMatch(check -> check.startsWith("PAGE_SUBSCRIPTION")), "the last one is reached");
    }

    @Test
    void all_pass_when_all_is_well() {
        List<String> checks = checks();
        fails();
        assertEquals(3 + 1 + Scopes.NEEDED.size() + 2, checks.size());
    }

    @Test
    void each_that_fails_is_named_and_hides_no_other() {
        meta.run("update meta_webhook set verified_at = null");
        fails("WEBHOOK FAILED never-verified");
        meta.run("update meta_webhook set verified_at = now()");

        meta.refuses("GET 700/subscriptions", "OAuthException", 190, 0);
        fails("CREDENTIALS FAILED app-refused", "APP_SUBSCRIPTION SKIPPED app-refused");
        meta.says("GET 700/subscriptions", 500, "{\"error\":{\"code\":2}}");
        fails("CREDENTIALS WARNING meta-unreachable", "APP_SUBSCRIPTION SKIPPED meta-unreachable");
        meta.says("GET 700/subscriptions", "{\"data\":[]}");
        fails("APP_SUBSCRIPTION FAILED no-subscription");
        appSubscription("/webhooks/meta", "feed");
        fails("APP_SUBSCRIPTION FAILED no-leadgen");
        appSubscription("/elsewhere", "leadgen");
        fails("APP_SUBSCRIPTION FAILED other-callback");
        appSubscription("/webhooks/meta", "leadgen");

        meta.says("GET debug_token " + person, valid(List.of("pages_show_list")));
        assertEquals(
                Scopes.NEEDED.size() - 1,
                checks().stream().filter("PERMISSION FAILED missing"::equals).count());
        meta.says(
                "GET debug_token " + person,
                "{\"data\":{\"is_valid\":true,\"expires_at\":%d,\"scopes\":[\"%s\"]}}"
                        .formatted(System.currentTimeMillis() / 1000 + 86_400, String.join("\",\"", Scopes.NEEDED)));
        fails("TOKEN WARNING expires-soon");
        meta.says("GET debug_token " + person, "{\"data\":{\"is_valid\":false}}");
        fails("TOKEN FAILED invalid", "PERMISSION SKIPPED invalid");
        meta.says("GET debug_token " + person, valid(Scopes.NEEDED));

        meta.says("GET debug_token " + pageToken, "{\"data\":{\"is_valid\":false}}");
        fails("PAGE_TOKEN FAILED invalid");
        meta.says("GET debug_token " + pageToken, valid(List.of("pages_show_list")));
        fails("PAGE_TOKEN FAILED no-permission");
        meta.says("GET debug_token " + pageToken, valid(Scopes.NEEDED));
        meta.says("GET " + pageId + "/subscribed_apps", "{\"data\":[]}");
        fails("PAGE_SUBSCRIPTION FAILED not-subscribed");
        meta.refuses("GET " + pageId + "/subscribed_apps", "OAuthException", 200, 0);
        fails("PAGE_SUBSCRIPTION FAILED refused");
    }

    @Test
    void nothing_connected_and_nothing_saved_is_told_too() {
        meta.run("delete from meta_grant");
        meta.run("delete from meta_connection");
        List<String> checks = checks();
        assertTrue(checks.contains("TOKEN FAILED no-connection"), checks::toString);
        assertTrue(checks.contains("PAGE_TOKEN FAILED no-token"), checks::toString);
        colleagues
                .agent("Bob")
                .calls()
                .post("/api/meta/connection-checks")
                .then()
                .statusCode(403);
    }
}
