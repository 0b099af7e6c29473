package io.leadline.meta;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.leads.SomeLeads;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class WatchTest {
    private static final String ALL = "\"pages_show_list\",\"pages_manage_metadata\",\"pages_read_engagement\","
            + "\"pages_manage_ads\",\"leads_retrieval\",\"ads_management\",\"pages_messaging\",\"business_management\"";

    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    @Inject
    TokenWatch tokens;

    @Inject
    PageWatch watch;

    @Inject
    SomeLeads leads;

    private Colleague admin;
    private String person;
    private String pageId;
    private String pageToken;
    private String page;

    @BeforeEach
    void aWatchedPage() {
        meta.startAnew();
        admin = colleagues.administrator("Eve");
        long number = System.nanoTime() % 1_000_000_000L;
        person = "ann" + number;
        pageId = "104" + number;
        pageToken = "page-" + number;
        meta.hasPerson(person, pageId, pageToken);
        meta.says("POST " + pageId + "/subscribed_apps", "{\"success\":true}");
        isSubscribed(true);
        debugs(person, ALL, 0, 0);
        meta.logIn(admin, person);
        page = admin.calls().get("/api/meta/pages").then().extract().path("items[0].id");
        admin.calls().put("/api/meta/pages/" + page + "/subscription").then().statusCode(200);
    }

    private void isSubscribed(boolean there) {
        meta.says(
                "GET " + pageId + "/subscribed_apps",
                there ? "{\"data\":[{\"id\":\"700\",\"subscribed_fields\":[\"leadgen\"]}]}" : "{\"data\":[]}");
    }

    private void debugs(String token, String scopes, long expires, long dataAccess) {
        meta.says(
                "GET debug_token " + token,
                "{\"data\":{\"is_valid\":true,\"app_id\":\"700\",\"expires_at\":%d,\"data_access_expires_at\":%d,\"scopes\":[%s]}}"
                        .formatted(expires, dataAccess, scopes));
    }

    private void isDead(String token) {
        meta.says(
                "GET debug_token " + token, "{\"data\":{\"is_valid\":false,\"error\":{\"code\":190,\"subcode\":460}}}");
    }

    private long mails(String cause) {
        return meta.count("select count(*) from mail_outbox where cause like '" + cause + ":%:" + admin.id() + "'");
    }

    private void expectPage(String state) {
        admin.calls().get("/api/meta/pages").then().body("items[0].state", equalTo(state));
    }

    @Test
    void a_dead_login_stops_its_pages_and_administrators_are_told_before_any_lead_waits() {
        isDead(person);
        tokens.run();
        tokens.run();
        expectPage("NEEDS_RECONNECT");
        assertEquals(1, mails("page-trouble:" + page));
        admin.calls()
                .get("/api/meta/connections")
                .then()
                .body("items.find { it.userName == '" + person + "' }.state", equalTo("NEEDS_RECONNECT"));
    }

    @Test
    void a_pages_token_that_died_alone_stops_that_page() {
        isDead(pageToken);
        tokens.run();
        expectPage("NEEDS_RECONNECT");
        assertEquals(1, mails("page-trouble:" + page));
    }

    @Test
    void a_permission_that_was_taken_back_is_noticed_and_coming_back_ends_it() {
        debugs(person, "\"pages_show_list\"", 0, 0);
        tokens.run();
        expectPage("NEEDS_PERMISSION");
        assertEquals(1, mails("page-trouble:" + page));
        admin.calls()
                .get("/api/meta/connections")
                .then()
                .body("items.find { it.userName == '" + person + "' }.missingPermissions", hasItem("leads_retrieval"));
        debugs(person, ALL, 0, 0);
        tokens.run();
        expectPage("CONNECTED");
    }

    @Test
    void a_permission_that_holds_for_other_pages_only_stops_this_page() {
        String told = "{\"data\":{\"is_valid\":true,\"scopes\":[\"leads_retrieval\"],\"granular_scopes\":"
                + "[{\"scope\":\"leads_retrieval\"%s}]}}";
        meta.says("GET debug_token " + pageToken, told.formatted(""));
        tokens.run();
        expectPage("CONNECTED");
        meta.says("GET debug_token " + pageToken, told.formatted(",\"target_ids\":[\"" + pageId + "\"]"));
        tokens.run();
        expectPage("CONNECTED");
        meta.says("GET debug_token " + pageToken, told.formatted(",\"target_ids\":[\"1\"]"));
        tokens.run();
        expectPage("NEEDS_PERMISSION");
        assertEquals(1, mails("page-trouble:" + page));
    }

    @Test
    void an_outage_says_nothing_about_a_token() {
        meta.says("GET debug_token " + person, 500, "{\"error\":{\"code\":2,\"type\":\"OAuthException\"}}");
        meta.says("GET debug_token " + pageToken, 500, "down");
        tokens.run();
        expectPage("CONNECTED");
        assertEquals(0, mails("page-trouble:" + page));
    }

    @Test
    void an_end_that_comes_near_is_told_once_at_each_step() {
        long inSixDays = Instant.now().plus(Duration.ofDays(6)).getEpochSecond();
        debugs(person, ALL, 0, inSixDays);
        tokens.run();
        tokens.run();
        assertEquals(1, mails("token-expiring"));
        admin.calls()
                .get("/api/dashboard")
                .then()
                .body("alerts.find { it.kind == 'token-expiring' }.subject.name", equalTo(person))
                .body("alerts.find { it.kind == 'token-expiring' }.count", equalTo(6));
        admin.calls()
                .get("/api/meta/connections")
                .then()
                .body("items.find { it.userName == '" + person + "' }.dataAccessExpiresAt", notNullValue())
                .body("items.find { it.userName == '" + person + "' }.checkedAt", notNullValue());
        debugs(person, ALL, Instant.now().plus(Duration.ofHours(20)).getEpochSecond(), inSixDays);
        tokens.run();
        assertEquals(2, mails("token-expiring"));
        meta.run("delete from meta_connection");
    }

    @Test
    void a_subscription_that_meta_forgot_is_renewed() {
        isSubscribed(false);
        long asked = meta.wasAsked("POST " + pageId + "/subscribed_apps");
        watch.run();
        assertEquals(asked + 1, meta.wasAsked("POST " + pageId + "/subscribed_apps"));
        admin.calls()
                .get("/api/dashboard")
                .then()
                .body("alerts.findAll { it.kind == 'page-not-subscribed' }.subject.id", hasItem(pageId));
        isSubscribed(true);
        watch.run();
        admin.calls()
                .get("/api/meta/pages")
                .then()
                .body("items[0].subscribed", equalTo(true))
                .body("items[0].subscriptionRenewedAt", nullValue());
        admin.calls()
                .get("/api/dashboard")
                .then()
                .body("alerts.findAll { it.kind == 'page-not-subscribed' }.subject.id", not(hasItem(pageId)));
    }

    @Test
    void a_page_that_falls_quiet_is_told_once_and_swept_and_a_lead_ends_it() {
        for (int hour = 200; hour > 20; hour -= 2) {
            leads.named("H", "" + hour)
                    .on(pageId, "Quiet")
                    .submitted(Instant.now().minus(Duration.ofHours(hour)))
                    .admit();
        }
        watch.run();
        watch.run();
        admin.calls()
                .get("/api/meta/pages")
                .then()
                .body("items[0].quietSince", notNullValue())
                .body("items[0].usualPerDay", greaterThan(9f));
        assertEquals(1, mails("page-quiet:" + page));
        assertEquals(
                1,
                meta.count(
                        "select count(*) from meta_page_sweep where page_id = '" + pageId + "' and next_at <= now()"));
        admin.calls()
                .get("/api/dashboard")
                .then()
                .body("alerts.findAll { it.kind == 'page-quiet' }.subject.id", hasItem(pageId));
        leads.named("At", "Last").on(pageId, "Quiet").submitted(Instant.now()).admit();
        admin.calls().get("/api/meta/pages").then().body("items[0].quietSince", nullValue());
    }
}
