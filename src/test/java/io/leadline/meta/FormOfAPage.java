package io.leadline.meta;

import io.leadline.fields.SomeFields;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A page that is connected and watched, with one form of its own for each test. */
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
abstract class FormOfAPage {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    @Inject
    SomeFields fields;

    Colleague admin;
    String form;
    String pageId;

    @BeforeEach
    void aFormOfAConnectedPage() {
        meta.startAnew();
        admin = colleagues.administrator("Eve");
        form = String.valueOf(205_000_000_000L + System.nanoTime() % 1_000_000_000L);
        // of its own, so that what other tests left of theirs does not stop it
        pageId = "104" + form;
        meta.hasPerson("ann", pageId, "page-ann");
        meta.says("POST " + pageId + "/subscribed_apps", "{\"success\":true}");
        meta.says(
                "GET " + pageId + "/subscribed_apps",
                "{\"data\":[{\"id\":\"700\",\"subscribed_fields\":[\"leadgen\"]}]}");
        meta.says("GET " + form, described());
        meta.says("GET " + pageId + "/leadgen_forms", "{\"data\":[" + described() + "]}");
        meta.logIn(admin, "ann");
        String page = admin.calls().get("/api/meta/pages").then().extract().path("items[0].id");
        admin.calls().put("/api/meta/pages/" + page + "/subscription").then().statusCode(200);
    }

    String described() {
        return """
                {"id":"%s","name":"Перший візит","status":"ACTIVE","locale":"uk_UA","page_id":"104","questions":[
                 {"key":"full_name","label":"Ваше ім'я","type":"FULL_NAME"},
                 {"key":"phone_number","label":"Телефон","type":"PHONE"},
                 {"key":"що_цікавить?","label":"Що цікавить?","type":"CUSTOM","options":[
                   {"key":"o1","value":"Implants"},{"key":"o2","value":"Braces"}]},
                 {"key":"бюджет","label":"Ваш бюджет","type":"CUSTOM"}],
                 "tracking_parameters":{"utm_source":"meta"}}""".formatted(form);
    }

    /** @return the lead */
    UUID comes(String what, String budget) {
        String id = String.valueOf(444_000_000_000L + System.nanoTime() % 1_000_000_000L);
        meta.says("GET " + id + " page-ann", """
                {"id":"%s","created_time":"2026-11-22T00:00:00+0000","form_id":"%s","platform":"fb","field_data":[
                 {"name":"full_name","values":["Олена Тестова"]},{"name":"phone_number","values":["0671112233"]},
                 {"name":"що_цікавить?","values":["%s"]},{"name":"бюджет","values":["%s"]},
                 {"name":"utm_source","values":["meta"]}]}""".formatted(id, form, what, budget));
        meta.sends(pageId, id, form);
        meta.awaitEvent(id, "DONE");
        return meta.leadOf(id);
    }

    static Map<String, Object> rule(String field, String source, Map<String, ?> transform) {
        Map<String, Object> rule = new HashMap<>(Map.of(
                "field", field, "sources", source == null ? List.of() : List.of(source), "transform", transform));
        rule.put("default", null);
        return rule;
    }

    static Map<String, ?> kind(String kind) {
        return Map.of("kind", kind);
    }

    int save(String map, int version, String country, Object... rules) {
        Map<String, Object> body = new HashMap<>(Map.of("rules", List.of(rules), "version", version));
        body.put("country", country);
        return admin.calls()
                .body(body)
                .put("/api/meta/mappings/" + map)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    JsonPath lead(UUID id) {
        return admin.calls()
                .get("/api/leads/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath run(String what) {
        String job = admin.calls()
                .body(Map.of("days", 90))
                .post("/api/meta/mappings/" + form + "/" + what)
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        Meta.await(() -> state(job).equals("DONE"), () -> "job is " + state(job));
        return admin.calls().get("/api/jobs/" + job).then().extract().jsonPath();
    }

    String state(String job) {
        return admin.calls().get("/api/jobs/" + job).then().extract().path("state");
    }

    JsonPath rowsOf(JsonPath job) {
        return admin.calls()
                .get("/api/jobs/" + job.getString("id") + "/rows?limit=100")
                .then()
                .extract()
                .jsonPath();
    }

    int version(String map) {
        return admin.calls().get("/api/meta/mappings/" + map).then().extract().path("version");
    }
}
