package io.leadline.meta;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.fields.Field;
import io.leadline.fields.FieldType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MappingsResourceTest extends FormOfAPage {
    @Test
    void a_forms_questions_stand_beside_the_fields_and_standard_ones_map_by_themselves() {
        admin.calls()
                .get("/api/meta/mappings")
                .then()
                .statusCode(200)
                .body("items.formId", hasItem(form))
                .body("items.find { it.formId == '" + form + "' }.level", equalTo("STANDARD"))
                .body("items.find { it.formId == '" + form + "' }.unmapped", equalTo(2));
        admin.calls()
                .get("/api/meta/mappings/" + form + "?refresh=true")
                .then()
                .statusCode(200)
                .body("formName", equalTo("Перший візит"))
                .body("version", equalTo(0))
                .body("questions.key", hasItems("full_name", "що_цікавить?", "utm_source"))
                .body("questions.find { it.key == 'utm_source' }.kind", equalTo("TRACKING"))
                .body("questions.find { it.key == 'що_цікавить?' }.options.label", hasItems("Implants", "Braces"))
                .body("effective.find { it.field == 'lastName' }.sources", equalTo(List.of("full_name")))
                .body("effective.level.unique()", equalTo(List.of("STANDARD")))
                .body("targets.field", hasItems("firstName", "description"));
        admin.calls().get("/api/meta/mappings/1").then().statusCode(404);
        colleagues.agent("Bob").calls().get("/api/meta/mappings").then().statusCode(403);
    }

    @Test
    void leads_come_by_the_saved_map_and_keep_every_answer() {
        Field service = fields.of(FieldType.CHOICE, "Implants", "Braces");
        Field budget = fields.of(FieldType.NUMBER);
        Field note = fields.of(FieldType.TEXT);
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        save("global", version("global"), null, rule(note.path(), "utm_source", kind("COPY")));
        save(
                form,
                0,
                "PL",
                rule(service.path(), "що_цікавить?", kind("COPY")),
                rule(budget.path(), "бюджет", kind("NUMBER")));
        UUID good = comes("o2", "1.200,50 грн");
        JsonPath read = lead(good);
        assertEquals("braces", read.getString("custom." + service.key()));
        assertEquals(1200.5f, read.getFloat("custom." + budget.key()));
        assertEquals("meta", read.getString("custom." + note.key()));
        assertEquals("SUBMISSION", read.getString("provenance.'custom." + service.key() + "'.origin"));
        assertEquals("Олена", read.getString("firstName"));
        assertEquals(service.path(), read.getString("answers.find { it.key == 'що_цікавить?' }.field"));
        JsonPath odd = lead(comes("o9", "багато"));
        assertEquals(null, odd.getString("custom." + service.key()));
        assertEquals(List.of("багато"), odd.getList("answers.find { it.key == 'бюджет' }.raw"));
        admin.calls()
                .delete("/api/fields/leads/" + note.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/field-in-use"));
        save("global", version("global"), null);
    }

    @Test
    void saving_over_somebody_elses_version_is_refused_and_every_version_stays() {
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        int first = save(form, 0, null, rule("company", "бюджет", kind("COPY")));
        assertEquals(1, first);
        admin.calls()
                .body(Map.of("rules", List.of(), "version", 0))
                .put("/api/meta/mappings/" + form)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict-changed"))
                .body("current.version", equalTo(1))
                .body("current.rules[0].field", equalTo("company"));
        admin.calls().delete("/api/meta/mappings/" + form).then().statusCode(204);
        admin.calls()
                .get("/api/meta/mappings/" + form)
                .then()
                .body("version", equalTo(2))
                .body("rules.size()", equalTo(0))
                .body("savedBy.name", equalTo(admin.name()));
        assertEquals(2, meta.count("select count(*) from field_map where scope = 'meta:" + form + "'"));
    }

    @Test
    void what_a_map_lacks_is_warned_about_and_what_cannot_work_is_refused() {
        Field needed = fields.required(FieldType.TEXT);
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        save(form, 0, null, rule("company", "gone_question", kind("COPY")));
        admin.calls()
                .get("/api/meta/mappings/" + form)
                .then()
                .body(
                        "warnings.findAll { it.field == 'company' || it.field == '" + needed.path() + "' }.code",
                        containsInAnyOrder("UNKNOWN_QUESTION", "REQUIRED_WITHOUT_SOURCE"));
        admin.calls()
                .body(Map.of("rules", List.of(rule("custom.made_up", "бюджет", kind("COPY"))), "version", 1))
                .put("/api/meta/mappings/" + form)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rules[0].field"));
        admin.calls()
                .body(Map.of("rules", List.of(), "country", "ZZ", "version", 1))
                .put("/api/meta/mappings/" + form)
                .then()
                .statusCode(400);
        admin.calls().delete("/api/fields/leads/" + needed.id()).then().statusCode(204);
    }

    @Test
    void a_preview_shows_what_typed_rules_make_of_the_newest_submission() {
        Field budget = fields.of(FieldType.NUMBER);
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        admin.calls()
                .body(Map.of("rules", List.of()))
                .post("/api/meta/mappings/" + form + "/previews")
                .then()
                .statusCode(200)
                .body("submission", nullValue());
        comes("o1", "5");
        UUID newest = comes("o1", "дорого");
        admin.calls()
                .body(Map.of("rules", List.of(rule(budget.path(), "бюджет", kind("NUMBER")))))
                .post("/api/meta/mappings/" + form + "/previews")
                .then()
                .statusCode(200)
                .body("submission.leadId", equalTo(newest.toString()))
                .body("answers.size()", equalTo(5))
                .body("fields.find { it.field == '" + budget.path() + "' }.problem", equalTo("is not a number"))
                .body("fields.find { it.field == 'firstName' }.value", equalTo("Олена"))
                .body("unmapped", hasItem("що_цікавить?"));
        assertEquals(0, (int)
                admin.calls().get("/api/meta/mappings/" + form).then().extract().path("version"));
    }

    @Test
    void a_page_has_a_country_of_its_own_for_numbers() {
        String page = admin.calls().get("/api/meta/pages").then().extract().path("items[0].id");
        admin.calls()
                .body(Map.of("country", "PL"))
                .patch("/api/meta/pages/" + page)
                .then()
                .statusCode(200)
                .body("country", equalTo("PL"));
        admin.calls()
                .body(Map.of("country", "Poland"))
                .patch("/api/meta/pages/" + page)
                .then()
                .statusCode(400);
        String id = String.valueOf(444_000_000_000L + System.nanoTime() % 1_000_000_000L);
        meta.says("GET " + id + " page-ann", """
                {"id":"%s","created_time":"2026-11-22T00:00:00+0000","form_id":"%s","field_data":[
                 {"name":"phone_number","values":["22 123 45 67"]}]}""".formatted(id, form));
        meta.sends(pageId, id, form);
        meta.awaitEvent(id, "DONE");
        admin.calls().get("/api/leads?q=+48221234567").then().body("items[0].phone", equalTo("+48221234567"));
    }
}
