package io.leadline.leads;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.platform.Ids;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadsResourceTest {
    @Inject
    SomeLeads leads;

    @Inject
    Colleagues colleagues;

    /** A page of its own for each test, so that tests do not see each other's leads. */
    private final String page = "9" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000_000L);

    private SomeLeads.Draft lead(String first, String last) {
        return leads.named(first, last).on(page, "Page " + page);
    }

    private ValidatableResponse list(Colleague who, Object... parameters) {
        var call = who.calls().queryParam("page", page);
        for (int i = 0; i < parameters.length; i += 2) {
            call.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return call.get("/api/leads").then().statusCode(200);
    }

    @Test
    void an_agent_sees_only_their_own_everywhere() {
        Colleague agent = colleagues.agent("Ada");
        Colleague other = colleagues.agent("Bo");
        UUID mine = lead("Mine", "One").ownedBy(agent.id()).admit();
        UUID theirs = lead("Theirs", "Two").ownedBy(other.id()).admit();
        UUID nobodys = lead("Nobodys", "Three").admit();
        list(agent).body("items.id", contains(mine.toString())).body("total.count", equalTo(1));
        list(agent, "q", "Theirs").body("items", empty()).body("total.count", equalTo(0));
        list(agent, "assignee", "none").body("items.id", contains(mine.toString()));
        for (UUID hidden : List.of(theirs, nobodys, Ids.next())) {
            for (String path : List.of("", "/history")) {
                agent.calls()
                        .get("/api/leads/" + hidden + path)
                        .then()
                        .statusCode(404)
                        .body("type", equalTo("/problems/not-found"));
            }
        }
        list(colleagues.administrator("Eve")).body("total.count", equalTo(3));
    }

    @Test
    void nobody_without_a_session_sees_anything() {
        io.restassured.RestAssured.get("/api/leads")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void names_are_found_whatever_the_alphabet_and_case() {
        Colleague admin = colleagues.administrator("Eve");
        UUID turkish = lead("Işıl", "ÇAĞLAR").admit();
        UUID ukrainian = lead("Їжак", "Ґонта")
                .reachedAt("Hedgehog@Example.test", "067 111 22 33")
                .admit();
        lead("Jan", "Kowalski").admit();
        list(admin, "q", "isil caglar").body("items.id", contains(turkish.toString()));
        list(admin, "q", "IŞIL").body("items.id", contains(turkish.toString()));
        list(admin, "q", "гонта").body("items.id", contains(ukrainian.toString()));
        list(admin, "q", "HEDGEHOG@example").body("items.id", contains(ukrainian.toString()));
        list(admin, "q", "+380671112233").body("items.id", contains(ukrainian.toString()));
        list(admin, "q", "671112233").body("items.id", contains(ukrainian.toString()));
        list(admin, "q", "ja").body("items", hasSize(1));
        list(admin, "q", "100%_\\").body("items", empty());
        list(admin, "q", "' or 1=1 --").body("items", empty());
    }

    @Test
    void pages_lead_through_all_and_back_even_when_times_are_equal() {
        Colleague admin = colleagues.administrator("Eve");
        Instant same = Instant.parse("2026-11-20T10:00:00Z");
        for (int i = 0; i < 7; i++) {
            lead("Same", "Time " + i).submitted(same).admit();
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        String lastPrevious = null;
        do {
            var page = cursor == null ? list(admin, "limit", 3) : list(admin, "limit", 3, "cursor", cursor);
            seen.addAll(page.extract().path("items.id"));
            lastPrevious = page.extract().path("previous");
            cursor = page.extract().path("next");
        } while (cursor != null);
        assertEquals(7, seen.size());
        assertEquals(7, seen.stream().distinct().count());
        List<String> back =
                list(admin, "limit", 3, "cursor", lastPrevious).extract().path("items.id");
        assertEquals(seen.subList(3, 6), back);
    }

    @Test
    void filters_narrow_and_wrong_ones_are_named() {
        Colleague admin = colleagues.administrator("Eve");
        UUID old = lead("Old", "One")
                .submitted(Instant.parse("2026-01-31T23:30:00Z"))
                .admit();
        UUID fresh = lead("New", "One")
                .submitted(Instant.parse("2026-02-02T10:00:00Z"))
                .admit();
        // half past one on 1 February in Kyiv, where the reader sits
        list(admin, "from", "2026-02-01", "to", "2026-02-01").body("items.id", contains(old.toString()));
        list(admin, "from", "2026-02-02").body("items.id", contains(fresh.toString()));
        list(admin, "assignee", "none").body("items.id", containsInAnyOrder(old.toString(), fresh.toString()));
        for (var wrong : Map.of("status", "x", "from", "yesterday", "cursor", "zz", "assignee", "you")
                .entrySet()) {
            admin.calls()
                    .queryParam(wrong.getKey(), wrong.getValue())
                    .get("/api/leads")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(wrong.getKey()));
        }
    }

    @Test
    void a_lead_without_a_name_is_called_by_its_number_and_shows_every_answer() {
        Colleague admin = colleagues.administrator("Eve");
        UUID id = leads.named(null, null).on(page, "Page").admit();
        admin.calls()
                .get("/api/leads/" + id)
                .then()
                .statusCode(200)
                .body("name", startsWith("Lead "))
                .body("answers[0].key", equalTo("колір?"))
                .body("answers[0].raw", contains("red"))
                .body("answers[0].shown", contains("Червоний"))
                .body("answers[0].field", nullValue())
                .body("assignment.rule", equalTo("NONE"))
                .body("origin.formId", equalTo("205"))
                .body("mayAssign", equalTo(true))
                .body("speedMs", notNullValue());
    }

    @Test
    void of_two_who_change_the_status_one_wins_and_the_other_is_told() {
        Colleague admin = colleagues.administrator("Eve");
        UUID id = lead("Two", "Editors").admit();
        var before = admin.calls().get("/api/leads/" + id).then().extract();
        int version = before.path("version");
        List<String> statuses =
                admin.calls().get("/api/lead-statuses").then().extract().path("items.findAll{!it.initial}.id");
        admin.calls()
                .body(Map.of("statusId", statuses.get(0), "version", version))
                .put("/api/leads/" + id + "/status")
                .then()
                .statusCode(200)
                .body("status.id", equalTo(statuses.get(0)));
        admin.calls()
                .body(Map.of("statusId", statuses.get(1), "version", version))
                .put("/api/leads/" + id + "/status")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict-changed"))
                .body("current.status.id", equalTo(statuses.get(0)));
        admin.calls()
                .get("/api/leads/" + id + "/history")
                .then()
                .body("items.kind", contains("status-changed", "left-unassigned", "created"))
                .body("items[0].changes[0].old", equalTo("New"))
                .body("items[0].actor.name", equalTo("Eve"));
    }

    @Test
    void a_lead_given_away_is_the_new_owner_s_alone() {
        Colleague admin = colleagues.administrator("Eve");
        Colleague first = colleagues.agent("Ada");
        Colleague second = colleagues.agent("Bo");
        UUID id = lead("Moving", "On").ownedBy(first.id()).admit();
        first.calls()
                .body(Map.of("personId", second.id(), "version", 0))
                .put("/api/leads/" + id + "/assignee")
                .then()
                .statusCode(403);
        admin.calls()
                .body(Map.of("personId", second.id(), "version", 0))
                .put("/api/leads/" + id + "/assignee")
                .then()
                .statusCode(200)
                .body("assignment.rule", equalTo("MANUAL"))
                .body("assignment.by.name", equalTo("Eve"));
        first.calls().get("/api/leads/" + id).then().statusCode(404);
        second.calls().get("/api/leads/" + id).then().statusCode(200).body("submissions.eventId", empty());
        admin.calls()
                .body(Map.of("personId", Ids.next(), "version", 1))
                .put("/api/leads/" + id + "/assignee")
                .then()
                .statusCode(400);
    }

    @Test
    void a_request_with_an_unknown_or_broken_field_changes_nothing() {
        Colleague admin = colleagues.administrator("Eve");
        UUID id = lead("Untouched", "One").admit();
        String path = "/api/leads/" + id + "/status";
        admin.calls()
                .body(Map.of("statusId", Ids.next(), "version", 0, "colour", "red"))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("colour"));
        admin.calls()
                .body("{\"statusId\":\"x\",\"version\":0}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("statusId"));
        admin.calls()
                .body("{\"version\":")
                .put(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"));
        admin.calls()
                .body(Map.of("version", 0))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("statusId"));
        admin.calls().body("").put(path).then().statusCode(400);
        admin.calls().contentType("text/plain").body("x").put(path).then().statusCode(415);
        admin.calls().get("/api/leads/not-an-id").then().statusCode(404).contentType("application/problem+json");
        admin.calls().delete("/api/leads/" + id).then().statusCode(405).contentType("application/problem+json");
        admin.calls().get("/api/leads/" + id).then().body("version", equalTo(0));
    }
}
