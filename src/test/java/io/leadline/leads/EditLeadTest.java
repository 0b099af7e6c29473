package io.leadline.leads;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.fields.Field;
import io.leadline.fields.FieldType;
import io.leadline.fields.SomeFields;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditLeadTest {
    @Inject
    Colleagues colleagues;

    @Inject
    SomeLeads leads;

    @Inject
    SomeFields fields;

    private Colleague admin;

    @BeforeEach
    void anAdministrator() {
        admin = colleagues.administrator("Eve");
    }

    private int version(UUID lead) {
        return admin.calls().get("/api/leads/" + lead).then().extract().path("version");
    }

    private ValidatableResponse change(Colleague by, UUID lead, int version, Map<String, ?> change) {
        Map<String, Object> body = new HashMap<>(change);
        body.put("version", version);
        return by.calls().body(body).patch("/api/leads/" + lead).then();
    }

    private ValidatableResponse change(UUID lead, Map<String, ?> change) {
        return change(admin, lead, version(lead), change);
    }

    private ValidatableResponse custom(UUID lead, Field field, Object value) {
        Map<String, Object> custom = new HashMap<>();
        custom.put(field.key(), value);
        return change(lead, Map.of("custom", custom));
    }

    @Test
    void what_is_sent_changes_what_is_absent_stays_and_null_empties() {
        UUID lead = leads.named("Olena", "Bondar")
                .reachedAt("olena@example.com", "0671112233")
                .admit();
        Map<String, Object> sent = new HashMap<>(Map.of("firstName", "  Олена ", "phone", "067 222 33 44"));
        sent.put("email", null);
        change(lead, sent)
                .statusCode(200)
                .body("firstName", equalTo("Олена"))
                .body("lastName", equalTo("Bondar"))
                .body("email", nullValue())
                .body("phone", equalTo("+380672223344"))
                .body("provenance.firstName.origin", equalTo("PERSON"))
                .body("provenance.firstName.person.name", equalTo(admin.name()))
                .body("provenance.lastName.origin", equalTo("SUBMISSION"));
        admin.calls()
                .get("/api/leads/" + lead + "/history")
                .then()
                .body("items[0].kind", equalTo("edited"))
                .body("items[0].actor.name", equalTo(admin.name()))
                .body("items[0].changes.field", containsInAnyOrder("firstName", "email", "phone"))
                .body("items[0].changes.find { it.field == 'email' }.old", equalTo("olena@example.com"));
        admin.calls().get("/api/leads?q=Олена").then().body("items.id", hasItem(lead.toString()));
        admin.calls().get("/api/leads?q=0671112233").then().body("items.id", not(hasItem(lead.toString())));
        admin.calls().get("/api/leads?q=672223344").then().body("items.id", hasItem(lead.toString()));
    }

    @Test
    void saving_what_is_there_already_says_nothing_and_keeps_the_version() {
        UUID lead =
                leads.named("Same", "Again").reachedAt("same@example.com", null).admit();
        int version = version(lead);
        change(lead, Map.of("firstName", "Same", "email", "same@example.com"))
                .statusCode(200)
                .body("version", equalTo(version));
    }

    @Test
    void values_of_every_type_come_back_as_they_were_given() {
        UUID lead = leads.named("Every", "Type").admit();
        Field number = fields.of(FieldType.NUMBER);
        Field day = fields.of(FieldType.DATE);
        Field moment = fields.of(FieldType.DATE_TIME);
        Field yes = fields.of(FieldType.YES_NO);
        Field one = fields.of(FieldType.CHOICE, "Red", "Blue");
        Field many = fields.of(FieldType.MULTI_CHOICE, "Morning", "Noon", "Evening");
        Field url = fields.of(FieldType.URL);
        Map<String, Object> sent = Map.of(
                number.key(), 1200.50,
                day.key(), "2026-12-24",
                moment.key(), "2026-12-24T18:00:00+02:00",
                yes.key(), false,
                one.key(), "blue",
                many.key(), List.of("evening", "morning"),
                url.key(), "example.com");
        change(lead, Map.of("custom", sent)).statusCode(200);
        admin.calls()
                .get("/api/leads/" + lead)
                .then()
                .body("custom." + number.key(), equalTo(1200.5f))
                .body("custom." + day.key(), equalTo("2026-12-24"))
                .body("custom." + moment.key(), equalTo("2026-12-24T16:00:00Z"))
                .body("custom." + yes.key(), equalTo(false))
                .body("custom." + one.key(), equalTo("blue"))
                .body("custom." + many.key(), contains("morning", "evening"))
                .body("custom." + url.key(), equalTo("https://example.com"))
                .body("provenance.'custom." + one.key() + "'.origin", equalTo("PERSON"));
        admin.calls()
                .get("/api/leads/" + lead + "/history")
                .then()
                .body(
                        "items[0].changes.find { it.field == 'custom." + many.key() + "' }.new",
                        equalTo("Morning, Evening"));
        custom(lead, many, null).statusCode(200).body("custom." + many.key(), nullValue());
    }

    @Test
    void a_list_is_filtered_and_searched_by_own_fields_and_shows_them() {
        UUID lead = leads.named("Filter", "Me").admit();
        UUID other = leads.named("Filter", "Other").admit();
        Field budget = fields.of(FieldType.NUMBER);
        Field many = fields.of(FieldType.MULTI_CHOICE, "Morning", "Evening");
        Field said = fields.of(FieldType.TEXT);
        custom(lead, budget, 1500).statusCode(200);
        custom(lead, many, List.of("morning", "evening")).statusCode(200);
        custom(lead, said, "Порадила Зоряна").statusCode(200);
        custom(other, budget, 15).statusCode(200);
        for (String filter :
                List.of(budget.key() + ":1500.0", many.key() + ":evening", said.key() + ":порадила зоряна")) {
            admin.calls()
                    .queryParam("custom", filter)
                    .get("/api/leads")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(lead.toString()))
                    .body("items[0].custom." + budget.key(), equalTo(1500));
        }
        admin.calls()
                .queryParam("custom", budget.key() + ":1500", many.key() + ":noon")
                .get("/api/leads")
                .then()
                .body("items.size()", equalTo(0));
        admin.calls().queryParam("q", "зоряна").get("/api/leads").then().body("items.id", contains(lead.toString()));
        admin.calls()
                .queryParam("custom", "no_such_field:1")
                .get("/api/leads")
                .then()
                .statusCode(400);
    }

    @Test
    void one_wrong_value_leaves_everything_as_it_was() {
        UUID lead = leads.named("All", "Ornothing").admit();
        Field needed = fields.required(FieldType.CHOICE, "Red");
        custom(lead, needed, "red").statusCode(200);
        Map<String, Object> own = new HashMap<>(Map.of("made_up", 1));
        own.put(needed.key(), null);
        change(lead, Map.of("firstName", "Changed", "email", "no address", "phone", "call me", "custom", own))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("email", "phone", "custom.made_up", "custom." + needed.key()));
        admin.calls()
                .get("/api/leads/" + lead)
                .then()
                .body("firstName", equalTo("All"))
                .body("custom." + needed.key(), equalTo("red"));
        custom(lead, needed, "green").statusCode(400);
    }

    @Test
    void of_two_who_change_a_lead_at_once_one_is_refused_and_shown_the_other() throws Exception {
        UUID lead = leads.named("Two", "Hands").admit();
        int version = version(lead);
        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = new ArrayList<>();
            for (String company : List.of("One", "Two")) {
                both.add(() -> change(admin, lead, version, Map.of("company", company))
                        .extract()
                        .statusCode());
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> done : hands.invokeAll(both)) {
                codes.add(done.get());
            }
            assertEquals(List.of(200, 409), codes.stream().sorted().toList());
        }
        change(admin, lead, version, Map.of("company", "Three"))
                .statusCode(409)
                .body("type", equalTo("/problems/conflict-changed"))
                .body("current.id", equalTo(lead.toString()));
    }

    @Test
    void an_agent_edits_their_own_lead_and_nobody_elses() {
        Colleague agent = colleagues.agent("Bob");
        UUID own = leads.named("Own", "Lead").ownedBy(agent.id()).admit();
        UUID foreign = leads.named("Foreign", "Lead").admit();
        change(agent, own, version(own), Map.of("jobTitle", "CEO")).statusCode(200);
        change(agent, foreign, version(foreign), Map.of("jobTitle", "CEO")).statusCode(404);
    }

    @Test
    void a_field_or_an_option_that_leads_have_stays_until_it_is_retired() {
        UUID lead = leads.named("Has", "Values").admit();
        Field field = fields.of(FieldType.CHOICE, "Red", "Blue");
        custom(lead, field, "red").statusCode(200);
        String path = "/api/fields/leads/" + field.id();
        admin.calls()
                .delete(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/field-in-use"))
                .body("leads", equalTo(1));
        Map<String, Object> blue = Map.of("key", "blue", "label", "Blue", "retired", false);
        admin.calls()
                .body(Map.of("version", field.version(), "options", List.of(blue)))
                .patch(path)
                .then()
                .statusCode(409);
        admin.calls()
                .body(Map.of("version", field.version(), "retired", true))
                .patch(path)
                .then()
                .statusCode(200)
                .body("valuesCount", equalTo(1));
        admin.calls().get("/api/leads/" + lead).then().body("custom." + field.key(), equalTo("red"));
        custom(lead, field, "blue").statusCode(400);
    }
}
