package io.leadline.meta;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error class of Graph, met while a lead is fetched, by table: what becomes of the row, its page and its attempts. */
@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class GraphErrorStatesTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    private Colleague admin;
    private String lead;
    private String page;
    private String token;

    @BeforeEach
    void aWatchedPage() {
        meta.startAnew();
        admin = colleagues.administrator("Eve");
        long number = System.nanoTime() % 1_000_000_000L;
        lead = "444" + number;
        page = "104" + number;
        token = "page-" + number;
        meta.hasPerson("ann" + number, page, token);
        meta.says("POST " + page + "/subscribed_apps", "{\"success\":true}");
        meta.says(
                "GET " + page + "/subscribed_apps",
                "{\"data\":[{\"id\":\"700\",\"subscribed_fields\":[\"leadgen\"]}]}");
        meta.logIn(admin, "ann" + number);
        String id = admin.calls().get("/api/meta/pages").then().extract().path("items[0].id");
        admin.calls().put("/api/meta/pages/" + id + "/subscription").then().statusCode(200);
    }

    /** @param alive what {@code debug_token} says; @param page what the page is then; @param app whether the app stops */
    @ParameterizedTest(name = "http {0} {1} {2}/{3}: {5}, page {6}")
    @CsvSource({
        "500, OAuthException,       1,     0,       true,  PENDING TRANSIENT,      CONNECTED,        false",
        "500, OAuthException,       1,     99,      true,  PENDING TRANSIENT,      CONNECTED,        false",
        "400, OAuthException,       2,     0,       true,  PENDING TRANSIENT,      CONNECTED,        false",
        "502, '',                   0,     0,       true,  PENDING TRANSIENT,      CONNECTED,        false",
        "400, OAuthException,       4,     0,       true,  PENDING THROTTLED,      CONNECTED,        false",
        "400, OAuthException,       17,    2446079, true,  PENDING THROTTLED,      CONNECTED,        false",
        "400, OAuthException,       32,    0,       true,  PENDING THROTTLED,      CONNECTED,        false",
        "400, OAuthException,       613,   0,       true,  PENDING THROTTLED,      CONNECTED,        false",
        "400, OAuthException,       80005, 0,       true,  PENDING THROTTLED,      CONNECTED,        false",
        "429, '',                   0,     0,       true,  PENDING THROTTLED,      CONNECTED,        false",
        "400, OAuthException,       190,   463,     false, PAUSED TOKEN,           NEEDS_RECONNECT,  false",
        "400, OAuthException,       190,   460,     false, PAUSED TOKEN,           NEEDS_RECONNECT,  false",
        "400, OAuthException,       102,   0,       false, PAUSED TOKEN,           NEEDS_RECONNECT,  false",
        "400, OAuthException,       190,   0,       true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "403, OAuthException,       10,    0,       true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "403, OAuthException,       200,   0,       true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "403, OAuthException,       299,   0,       true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "400, OAuthException,       3,     0,       true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "400, OAuthException,       1,     2853001, true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "400, OAuthException,       341,   0,       true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "400, OAuthException,       368,   0,       true,  PAUSED PERMISSION,      NEEDS_PERMISSION, false",
        "400, OAuthException,       101,   0,       true,  PAUSED CONFIGURATION,   CONNECTED,        true",
        "400, OAuthException,       104,   0,       true,  PAUSED CONFIGURATION,   CONNECTED,        true",
        "400, OAuthException,       2635,  0,       true,  PAUSED CONFIGURATION,   CONNECTED,        true",
        "400, GraphMethodException, 100,   0,       true,  PAUSED CONFIGURATION,   CONNECTED,        true",
        "400, GraphMethodException, 100,   33,      true,  PENDING UNREADABLE,     CONNECTED,        false",
        "400, OAuthException,       100,   0,       true,  PENDING UNREADABLE,     CONNECTED,        false",
        "400, OAuthException,       33,    0,       true,  PENDING UNREADABLE,     CONNECTED,        false",
        "400, OAuthException,       506,   0,       true,  PENDING UNREADABLE,     CONNECTED,        false"
    })
    void a_refusal_leads_to_the_rows_right_state(
            int http, String type, int code, int subcode, boolean alive, String row, String state, boolean app) {
        String refusal = code == 0 ? "<html>busy</html>" : TinyGraph.refusal(type, code, subcode);
        meta.says("GET " + lead + " " + token, http, refusal);
        meta.says("GET debug_token " + token, "{\"data\":{\"is_valid\":" + alive + "}}");
        meta.sends(page, lead);
        meta.awaitEvent(lead, row);
        admin.calls().get("/api/meta/pages").then().body("items[0].state", equalTo(state));
        assertEquals(app ? 1 : 0, meta.count("select count(*) from meta_settings where app_problem is not null"));
        boolean throttled = row.endsWith("THROTTLED");
        assertEquals(
                throttled,
                meta.count("select count(*) from inbox_gate where until > now()") > 0,
                "a gate holds back what Graph asks to hold back");
        // a row still PENDING may have been tried again by now
        assertEquals(
                throttled ? 0 : 1,
                Math.min(1, meta.count("select attempts from inbox_event where external_id = '" + lead + "'")),
                "what Graph asks to hold back costs no attempt");
        assertEquals(
                0,
                meta.count("select count(*) from inbox_event where external_id = '" + lead
                        + "' and became_id is not null"));
    }
}
