package io.leadline.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionResourceTest {
    @Inject
    Colleagues colleagues;

    @Inject
    AuditTrail trail;

    @Test
    void signing_in_answers_who_one_is_and_sets_a_strict_cookie() {
        Colleague olena = colleagues.agent("Olena");
        Response answer = signIn(olena.email().toUpperCase(java.util.Locale.ROOT), Colleagues.PASSWORD);
        answer.then()
                .statusCode(200)
                .body("person.name", equalTo("Olena"))
                .body("person.role", equalTo("AGENT"))
                .body("person.theme", equalTo("auto"))
                .body("organisation.name", notNullValue())
                .body("mode", equalTo("demo"))
                .body("mustChangePassword", equalTo(false));
        assertThat(
                answer.header("Set-Cookie"),
                allOf(
                        startsWith(SessionCookie.NAME + "="),
                        containsString("HttpOnly"),
                        containsString("SameSite=Strict"),
                        containsString("Path=/")));
        given().cookie(SessionCookie.NAME, answer.cookie(SessionCookie.NAME))
                .get("/api/session")
                .then()
                .statusCode(200);
        assertThat(trail.of(olena.id()), contains("signed-in"));
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_deactivated_account_look_the_same() {
        Colleague gone = colleagues.agent("Gone");
        Colleague boss = colleagues.administrator("Boss");
        boss.calls().put("/api/staff/" + gone.id() + "/deactivation").then().statusCode(204);
        Colleague here = colleagues.agent("Here");
        String wrong = signIn(here.email(), "not the password")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String unknown = signIn("nobody-" + UUID.randomUUID() + "@example.test", Colleagues.PASSWORD)
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String deactivated = signIn(gone.email(), Colleagues.PASSWORD)
                .then()
                .statusCode(401)
                .extract()
                .asString();
        assertThat(wrong, containsString("/problems/invalid-credentials"));
        assertThat(unknown, equalTo(wrong));
        assertThat(deactivated, equalTo(wrong));
        assertThat(trail.of(here.id()), contains("sign-in-failed"));
    }

    @Test
    void signing_in_without_words_is_a_validation_problem() {
        given().header("X-Leadline", "1")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/session")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("email"))
                .body("errors.field", hasItem("password"));
        given().header("X-Leadline", "1")
                .contentType(ContentType.JSON)
                .post("/api/session")
                .then()
                .statusCode(400);
    }

    @Test
    void a_change_from_another_site_is_refused() {
        Map<String, String> body = Map.of("email", "a@example.test", "password", "x");
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/session")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site"));
        asking().header("Origin", "https://evil.example")
                .body(body)
                .post("/api/session")
                .then()
                .statusCode(403);
        asking().header("Origin", "null").body(body).post("/api/session").then().statusCode(403);
        asking().header("Sec-Fetch-Site", "cross-site")
                .body(body)
                .post("/api/session")
                .then()
                .statusCode(403);
        asking().header("Sec-Fetch-Site", "same-site")
                .body(body)
                .post("/api/session")
                .then()
                .statusCode(403);
        String own = "http://localhost:" + io.restassured.RestAssured.port;
        asking().header("Origin", own)
                .header("Sec-Fetch-Site", "same-origin")
                .body(body)
                .post("/api/session")
                .then()
                .statusCode(401);
    }

    @Test
    void without_a_session_nothing_but_signing_in_is_open() {
        given().get("/api/session").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        given().get("/api/staff").then().statusCode(401);
        given().cookie(SessionCookie.NAME, "made-up").get("/api/people").then().statusCode(401);
    }

    @Test
    void another_spelling_of_the_address_opens_nothing() {
        for (String path : new String[] {
            "/%61pi/staff",
            "/api//staff",
            "/./api/staff",
            "/x/../api/staff",
            "/api/%73taff",
            "/api/staff/",
            "/api;x=1/staff",
            "//api/staff"
        }) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertThat(path + " answered " + status, status, anyOf(equalTo(401), equalTo(404)));
        }
    }

    @Test
    void an_agent_reaches_nothing_of_the_administrator() {
        Colleague agent = colleagues.agent("Agent");
        for (String path : new String[] {"/api/staff", "/api/audit", "/api/audit/actions", "/api/demo/mails"}) {
            agent.calls().get(path).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        }
        agent.calls().body("{}").post("/api/staff").then().statusCode(403);
        agent.calls().body("{}").patch("/api/organisation").then().statusCode(403);
        agent.calls().put("/api/staff/" + agent.id() + "/deactivation").then().statusCode(403);
        agent.calls().get("/api/people").then().statusCode(200);
    }

    @Test
    void signing_out_ends_this_session_and_signing_out_everywhere_ends_all() {
        Colleague olena = colleagues.agent("Olena");
        String second = signIn(olena.email(), Colleagues.PASSWORD).cookie(SessionCookie.NAME);
        olena.calls().delete("/api/session").then().statusCode(204);
        olena.calls().get("/api/session").then().statusCode(401);
        RequestSpecification other = asking().cookie(SessionCookie.NAME, second);
        other.get("/api/sessions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].current", equalTo(true));
        signIn(olena.email(), Colleagues.PASSWORD).then().statusCode(200);
        asking().cookie(SessionCookie.NAME, second)
                .delete("/api/sessions")
                .then()
                .statusCode(204);
        asking().cookie(SessionCookie.NAME, second).get("/api/session").then().statusCode(401);
        assertThat(trail.of(olena.id()), hasItems("signed-out", "sessions-ended"));
    }

    @Test
    void whoever_must_change_the_password_can_do_nothing_else_first() {
        Colleague first = colleagues.withOneTimePassword("First");
        first.calls().get("/api/session").then().statusCode(200).body("mustChangePassword", equalTo(true));
        first.calls()
                .get("/api/people")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/password-change-required"));
        first.calls().get("/api/staff").then().statusCode(403);
        changePassword(first, "wrong", "a red umbrella 99")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("current"));
        changePassword(first, Colleagues.PASSWORD, "short")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("next"));
        changePassword(first, Colleagues.PASSWORD, "password1234").then().statusCode(400);
        changePassword(first, Colleagues.PASSWORD, Colleagues.PASSWORD).then().statusCode(400);
        changePassword(first, Colleagues.PASSWORD, "a red umbrella 99").then().statusCode(204);
        first.calls().get("/api/staff").then().statusCode(200);
        signIn(first.email(), Colleagues.PASSWORD).then().statusCode(401);
        signIn(first.email(), "a red umbrella 99").then().statusCode(200);
    }

    @Test
    void ones_own_settings_are_checked_and_kept() {
        Colleague olena = colleagues.agent("Olena");
        olena.calls()
                .body(Map.of("name", " Olena  Koval ", "language", "uk", "timeZone", "Europe/Warsaw", "theme", "dark"))
                .patch("/api/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Olena Koval"))
                .body("language", equalTo("uk"))
                .body("timeZone", equalTo("Europe/Warsaw"))
                .body("theme", equalTo("dark"));
        olena.calls().body(Map.of("language", "xx")).patch("/api/me").then().statusCode(400);
        olena.calls()
                .body(Map.of("timeZone", "Mars/Base"))
                .patch("/api/me")
                .then()
                .statusCode(400);
        olena.calls().body(Map.of("name", " ")).patch("/api/me").then().statusCode(400);
        olena.calls()
                .body(Map.of("role", "ADMINISTRATOR"))
                .patch("/api/me")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("role"));
    }

    private static Response changePassword(Colleague who, String current, String next) {
        return who.calls().body(Map.of("current", current, "next", next)).put("/api/session/password");
    }

    private static RequestSpecification asking() {
        return given().header("X-Leadline", "1")
                .header("X-Test-Address", "test-" + UUID.randomUUID())
                .contentType(ContentType.JSON);
    }

    private static Response signIn(String email, String password) {
        return SignInTest.signIn(email, password);
    }
}
