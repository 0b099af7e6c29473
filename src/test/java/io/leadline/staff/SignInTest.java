package io.leadline.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing passwords gets slower and slower, without locking anybody out. */
@QuarkusTest
class SignInTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Guesses guesses;

    @Test
    void guessing_is_slowed_down_and_says_how_long_to_wait() {
        Colleague target = colleagues.agent("Target");
        String attacker = "test-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            signIn(target.email(), "guess number " + i, attacker).then().statusCode(401);
        }
        signIn(target.email(), Colleagues.PASSWORD, attacker)
                .then()
                .statusCode(429)
                .body("type", equalTo("/problems/too-many-requests"))
                .body("retryAfter", equalTo(2))
                .header("Retry-After", equalTo("2"));
        signIn(target.email(), Colleagues.PASSWORD).then().statusCode(200);
    }

    @Test
    void guesses_from_everywhere_do_not_hold_up_where_the_person_signed_in_before() {
        Colleague target = colleagues.agent("Target");
        String home = "test-" + UUID.randomUUID();
        signIn(target.email(), Colleagues.PASSWORD, home).then().statusCode(200);
        guesses.at(target.email(), 40);
        signIn(target.email(), Colleagues.PASSWORD).then().statusCode(429);
        signIn(target.email(), Colleagues.PASSWORD, home).then().statusCode(200);
    }

    @Test
    void parallel_guesses_do_not_slip_past_the_count() throws Exception {
        Colleague target = colleagues.agent("Target");
        String attacker = "test-" + UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(12)) {
            var guesses = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> signIn(target.email(), "guess number " + i, attacker)
                            .statusCode()))
                    .toList();
            int checked = 0;
            for (var guess : guesses) {
                checked += guess.get() == 401 ? 1 : 0;
            }
            assertThat(checked, equalTo(5));
        }
    }

    static Response signIn(String email, String password) {
        return signIn(email, password, "test-" + UUID.randomUUID());
    }

    static Response signIn(String email, String password, String address) {
        return given().header("X-Leadline", "1")
                .header("X-Test-Address", address)
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/session");
    }
}
