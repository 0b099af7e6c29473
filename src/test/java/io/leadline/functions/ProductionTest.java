package io.leadline.functions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In production nothing of the demonstration is there, not even for administrators, and the session needs https. */
@QuarkusTest
@TestProfile(ProductionTest.Production.class)
class ProductionTest {
    public static class Production implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("leadline.mode", "production", "leadline.public-url", "https://leads.example.test");
        }
    }

    @Inject
    Colleagues colleagues;

    private Colleague olena;

    @BeforeEach
    void anAdministrator() {
        olena = colleagues.administrator("Olena");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/demo/mails",
        "GET, /api/demo/mails/01935f6e-6a00-7000-8000-0000000000b1",
        "GET, /api/sandbox",
        "POST, /api/sandbox/leads",
        "POST, /api/sandbox/token-deaths",
        "PUT, /api/sandbox/faults",
        "GET, /sandbox/graph/v26.0/me",
        "GET, /sandbox/graph/v26.0/me/accounts",
        "POST, /sandbox/graph/v26.0/oauth/access_token",
        "GET, /sandbox/v26.0/dialog/oauth",
    })
    void the_demonstration_is_not_there(String method, String path) {
        olena.calls().body("{}").request(method, path).then().statusCode(404);
        given().request(method, path).then().statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)));
    }

    @Test
    void the_session_says_that_it_is_no_demonstration() {
        olena.calls().get("/api/session").then().statusCode(200).body("mode", equalTo("production"));
    }

    @Test
    void the_session_cookie_travels_over_https_alone_and_no_script_reads_it() {
        String cookie = given().header("X-Leadline", "1")
                .header("Origin", "https://leads.example.test")
                .contentType("application/json")
                .body(Map.of("email", olena.email(), "password", Colleagues.PASSWORD))
                .post("/api/session")
                .then()
                .statusCode(200)
                .header("Set-Cookie", not(equalTo(null)))
                .extract()
                .header("Set-Cookie");
        assertTrue(cookie.contains("Secure"), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
    }
}
