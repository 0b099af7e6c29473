package io.leadline.fields;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.leadline.platform.Ids;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FieldsResourceTest {
    @Inject
    Colleagues colleagues;

    private Colleague admin;

    @BeforeEach
    void anAdministrator() {
        admin = colleagues.administrator("Eve");
    }

    private static Map<String, Object> draft(String label, String type, Object... options) {
        Map<String, Object> body = new HashMap<>(Map.of("label", label, "type", type, "options", List.of(options)));
        List.of("onCreate", "onEdit", "onDetail", "onList").forEach(place -> body.put(place, true));
        body.put("required", false);
        return body;
    }

    private static Map<String, Object> option(String key, String label) {
        Map<String, Object> option = new HashMap<>(Map.of("label", label, "retired", false));
        option.put("key", key);
        return option;
    }

    private Map<String, Object> added(Map<String, Object> body) {
        return admin.calls()
                .body(body)
                .post("/api/fields/leads")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    @Test
    void a_choice_keeps_its_keys_when_it_is_renamed_and_gains_options() {
        String name = "Колір " + Ids.next();
        Map<String, Object> field = added(draft(name, "CHOICE", option(null, "Червоний"), option(null, "Синій")));
        admin.calls()
                .body(Map.of(
                        "version",
                        field.get("version"),
                        "label",
                        name + "!",
                        "options",
                        List.of(
                                option(null, "Зелений"),
                                option("sinii", "Блакитний"),
                                option("chervonii", "Червоний"))))
                .patch("/api/fields/leads/" + field.get("id"))
                .then()
                .statusCode(200)
                .body("label", equalTo(name + "!"))
                .body("key", equalTo(field.get("key")))
                .body("type", equalTo("CHOICE"))
                .body("onList", equalTo(true))
                .body("options.key", contains("zelenii", "sinii", "chervonii"))
                .body("options.label", contains("Зелений", "Блакитний", "Червоний"));
    }

    @Test
    void what_is_wrong_with_a_field_is_said() {
        String name = "N " + Ids.next();
        added(draft(name, "TEXT"));
        admin.calls()
                .body(draft(name.toUpperCase(), "NUMBER"))
                .post("/api/fields/leads")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"));
        for (Map<String, Object> wrong : List.of(
                draft(" ", "TEXT"),
                draft("N " + Ids.next(), "COLOUR"),
                draft("N " + Ids.next(), "CHOICE"),
                draft("N " + Ids.next(), "TEXT", option(null, "A")),
                draft("N " + Ids.next(), "CHOICE", option(null, "A"), option(null, "a")),
                draft("N " + Ids.next(), "CHOICE", option("made-up", "A")))) {
            admin.calls().body(wrong).post("/api/fields/leads").then().statusCode(400);
        }
    }

    @Test
    void a_change_of_what_somebody_else_changed_meanwhile_is_refused_and_shows_theirs() {
        Map<String, Object> field = added(draft("N " + Ids.next(), "TEXT"));
        String path = "/api/fields/leads/" + field.get("id");
        admin.calls()
                .body(Map.of("version", field.get("version"), "required", true))
                .patch(path)
                .then()
                .statusCode(200)
                .body("required", equalTo(true));
        admin.calls()
                .body(Map.of("version", field.get("version"), "onList", false))
                .patch(path)
                .then()
                .statusCode(409)
                .body("current.required", equalTo(true));
    }

    @Test
    void fields_are_ordered_retired_brought_back_and_deleted() {
        Map<String, Object> one = added(draft("N " + Ids.next(), "TEXT"));
        Map<String, Object> two = added(draft("N " + Ids.next(), "DATE"));
        List<String> ids = new ArrayList<>(
                admin.calls().get("/api/fields/leads").then().extract().path("items.id"));
        Collections.swap(ids, ids.indexOf(one.get("id")), ids.indexOf(two.get("id")));
        admin.calls()
                .body(Map.of("ids", ids))
                .put("/api/fields/leads/order")
                .then()
                .statusCode(204);
        admin.calls().get("/api/fields/leads").then().body("items.id", equalTo(ids));
        admin.calls()
                .body(Map.of("ids", ids.subList(1, ids.size())))
                .put("/api/fields/leads/order")
                .then()
                .statusCode(409);
        String path = "/api/fields/leads/" + one.get("id");
        int version = admin.calls()
                .get("/api/fields/leads")
                .then()
                .extract()
                .path("items.find { it.id == '" + one.get("id") + "' }.version");
        version = admin.calls()
                .body(Map.of("version", version, "retired", true))
                .patch(path)
                .then()
                .statusCode(200)
                .body("retired", equalTo(true))
                .extract()
                .path("version");
        admin.calls()
                .body(Map.of("version", version, "retired", false))
                .patch(path)
                .then()
                .statusCode(200)
                .body("retired", equalTo(false));
        admin.calls().delete(path).then().statusCode(204);
        admin.calls().get("/api/fields/leads").then().body("items.id", not(hasItem(one.get("id"))));
        admin.calls().delete(path).then().statusCode(404);
    }

    @Test
    void an_agent_reads_fields_and_changes_none() {
        Colleague agent = colleagues.agent("Bob");
        agent.calls().get("/api/fields/leads").then().statusCode(200);
        agent.calls().body(draft("N", "TEXT")).post("/api/fields/leads").then().statusCode(403);
        agent.calls().delete("/api/fields/leads/" + Ids.next()).then().statusCode(403);
    }
}
