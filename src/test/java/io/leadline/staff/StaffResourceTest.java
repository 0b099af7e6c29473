package io.leadline.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffResourceTest {
    @Inject
    Colleagues colleagues;

    @Inject
    AuditTrail trail;

    Colleague boss;

    @BeforeEach
    void somebody_is_in_charge() {
        boss = colleagues.administrator("Boss");
    }

    @Test
    void an_invited_person_chooses_a_password_and_is_in() {
        String email = address();
        String id = invite(email, "AGENT", "tr")
                .then()
                .statusCode(201)
                .body("state", equalTo("INVITED"))
                .extract()
                .path("id");
        Mailbox mails = new Mailbox(boss, email);
        assertThat(mails.newestOf(1).getString("subject"), containsString("davet"));
        String token = mails.tokenOfNewest(1);
        given().get("/api/access-links/" + token)
                .then()
                .statusCode(200)
                .body("kind", equalTo("INVITATION"))
                .body("email", equalTo(email));
        use(token, Map.of("password", "too short")).then().statusCode(400).body("errors[0].field", equalTo("password"));
        Response in = use(token, Map.of("password", "a green kettle 5", "name", "Ayşe", "language", "tr"));
        in.then().statusCode(200).body("person.name", equalTo("Ayşe")).body("person.language", equalTo("tr"));
        given().cookie(SessionCookie.NAME, in.cookie(SessionCookie.NAME))
                .get("/api/session")
                .then()
                .statusCode(200);
        use(token, Map.of("password", "a green kettle 5")).then().statusCode(404);
        given().get("/api/access-links/" + token).then().statusCode(404);
        assertThat(trail.of(UUID.fromString(id)), contains("invited", "signed-in", "invitation-accepted"));
    }

    @Test
    void a_second_invitation_makes_the_first_worthless() {
        String email = address();
        String id = invite(email, "AGENT", "en").path("id");
        Mailbox mails = new Mailbox(boss, email);
        String first = mails.tokenOfNewest(1);
        boss.calls().post("/api/staff/" + id + "/invitations").then().statusCode(202);
        String second = mails.tokenOfNewest(2);
        use(first, Map.of("password", "a green kettle 5")).then().statusCode(404);
        use(second, Map.of("password", "a green kettle 5")).then().statusCode(200);
        boss.calls()
                .post("/api/staff/" + id + "/invitations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-active"));
    }

    @Test
    void a_link_used_twice_at_once_lets_one_in() throws Exception {
        String email = address();
        invite(email, "AGENT", "en").then().statusCode(201);
        String token = new Mailbox(boss, email).tokenOfNewest(1);
        Callable<Integer> using =
                () -> use(token, Map.of("password", "a green kettle 5")).statusCode();
        assertThat(atOnce(using, using), containsInAnyOrder(200, 404));
    }

    @Test
    void a_forgotten_password_is_replaced_through_a_mail() {
        Colleague olena = colleagues.agent("Olena");
        askForReset(olena.email()).then().statusCode(202);
        askForReset(olena.email()).then().statusCode(202);
        askForReset("nobody-" + address()).then().statusCode(202);
        String token = new Mailbox(boss, olena.email()).tokenOfNewest(1);
        given().get("/api/access-links/" + token).then().statusCode(200).body("kind", equalTo("RESET"));
        use(token, Map.of("password", "a green kettle 5")).then().statusCode(200);
        olena.calls().get("/api/session").then().statusCode(401);
        use(token, Map.of("password", "another kettle 66")).then().statusCode(404);
    }

    @Test
    void an_address_is_invited_once() {
        String email = address();
        invite(email, "AGENT", "en").then().statusCode(201);
        invite(email.toUpperCase(java.util.Locale.ROOT), "AGENT", "en")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/email-taken"));
        invite("no address", "AGENT", "en").then().statusCode(400).body("errors[0].field", equalTo("email"));
        invite("a@b.test\r\nBcc: x@y.test", "AGENT", "en").then().statusCode(400);
        boss.calls()
                .body(Map.of("name", "X", "email", address()))
                .post("/api/staff")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("role"));
        boss.calls()
                .body(Map.of("name", "X", "email", address(), "role", "KING"))
                .post("/api/staff")
                .then()
                .statusCode(400);
    }

    @Test
    void a_new_role_ends_the_sessions_and_an_old_version_is_a_conflict() {
        Colleague olena = colleagues.agent("Olena");
        change(olena, Map.of("version", 0, "role", "ADMINISTRATOR"))
                .then()
                .statusCode(200)
                .body("role", equalTo("ADMINISTRATOR"))
                .body("version", equalTo(1));
        olena.calls().get("/api/session").then().statusCode(401);
        change(olena, Map.of("version", 0, "name", "Other"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict-changed"))
                .body("current.version", equalTo(1));
        change(olena, Map.of("name", "Other")).then().statusCode(400);
        boss.calls()
                .body(Map.of("version", 0))
                .patch("/api/staff/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        boss.calls()
                .body(Map.of("version", 0))
                .patch("/api/staff/not-an-id")
                .then()
                .statusCode(404);
        assertThat(trail.of(olena.id()), contains("role-changed"));
    }

    @Test
    void a_deactivated_person_is_out_at_once_and_may_come_back() {
        Colleague olena = colleagues.agent("Olena");
        boss.calls().put("/api/staff/" + olena.id() + "/deactivation").then().statusCode(204);
        olena.calls().get("/api/session").then().statusCode(401);
        boss.calls()
                .put("/api/staff/" + boss.id() + "/deactivation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-account"));
        boss.calls().delete("/api/staff/" + olena.id() + "/deactivation").then().statusCode(204);
        boss.calls()
                .get("/api/staff")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + olena.id() + "' }.state", equalTo("ACTIVE"));
        assertThat(trail.of(olena.id()), contains("deactivated", "reactivated"));
    }

    @Test
    void the_last_administrator_remains_one() {
        colleagues.aloneInCharge(Set.of(boss.id()), () -> {
            change(boss, Map.of("version", 0, "role", "AGENT"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/last-administrator"));
        });
    }

    @Test
    void two_administrators_who_demote_each_other_at_once_leave_one() {
        for (int round = 0; round < 5; round++) {
            Colleague one = colleagues.administrator("One");
            Colleague two = colleagues.administrator("Two");
            Map<String, Object> demotion = Map.of("version", 0, "role", "AGENT");
            colleagues.aloneInCharge(Set.of(one.id(), two.id()), () -> {
                List<Integer> answers = atOnce(
                        () -> one.calls()
                                .body(demotion)
                                .patch("/api/staff/" + two.id())
                                .statusCode(),
                        () -> two.calls()
                                .body(demotion)
                                .patch("/api/staff/" + one.id())
                                .statusCode());
                // the slower one is refused: as the last administrator's demotion, or as an agent's wish
                assertThat(answers.stream().filter(status -> status == 200).count(), equalTo(1L));
            });
        }
    }

    @Test
    void signing_somebody_out_everywhere_ends_their_sessions() {
        Colleague olena = colleagues.agent("Olena");
        boss.calls().delete("/api/staff/" + olena.id() + "/sessions").then().statusCode(204);
        olena.calls().get("/api/session").then().statusCode(401);
        assertThat(trail.of(olena.id()), contains("sessions-ended"));
    }

    @Test
    void the_list_and_the_pickers_show_everybody() {
        Colleague olena = colleagues.agent("Olena");
        boss.calls()
                .get("/api/staff")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(boss.id().toString(), olena.id().toString()))
                .body("items.find { it.id == '" + olena.id() + "' }.leads", equalTo(0));
        olena.calls()
                .get("/api/people")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(boss.id().toString()));
    }

    private Response invite(String email, String role, String language) {
        return boss.calls()
                .body(Map.of("name", "Newcomer", "email", email, "role", role, "language", language))
                .post("/api/staff");
    }

    private Response change(Colleague whom, Map<String, ?> change) {
        return boss.calls().body(change).patch("/api/staff/" + whom.id());
    }

    private static Response use(String token, Map<String, String> choice) {
        return given().header("X-Leadline", "1")
                .contentType(ContentType.JSON)
                .body(choice)
                .post("/api/access-links/" + token);
    }

    private static Response askForReset(String email) {
        return given().header("X-Leadline", "1")
                .header("X-Test-Address", "test-" + UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/api/password-resets");
    }

    private static String address() {
        return "new-" + UUID.randomUUID() + "@example.test";
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> two) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(two);
            return List.of(first.get(), second.get());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
