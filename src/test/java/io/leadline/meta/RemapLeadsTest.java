package io.leadline.meta;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.fields.Field;
import io.leadline.fields.FieldType;
import io.leadline.leads.SomeLeads;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemapLeadsTest extends FormOfAPage {
    @Inject
    SomeLeads some;

    @Test
    void a_comparison_changes_nothing_and_applying_leaves_what_a_person_wrote() {
        Field service = fields.of(FieldType.CHOICE, "Implants", "Braces");
        UUID plain = comes("o1", "100");
        UUID edited = comes("o1", "200");
        int version = lead(edited).getInt("version");
        admin.calls()
                .body(Map.of("version", version, "custom", Map.of(service.key(), "braces")))
                .patch("/api/leads/" + edited)
                .then()
                .statusCode(200);
        save(
                form,
                0,
                null,
                rule(service.path(), "що_цікавить?", kind("COPY")),
                rule("company", "бюджет", kind("COPY")));

        JsonPath compared = run("comparisons");
        assertEquals("lead-remap", compared.getString("kind"));
        assertEquals(true, compared.getBoolean("parameters.dryRun"));
        assertEquals(2, compared.getInt("counters.changed"));
        assertEquals(1, compared.getInt("counters.'field:" + service.path() + "'"));
        JsonPath rows = rowsOf(compared);
        assertEquals(
                true,
                rows.getBoolean("items.find { it.subject.id == '" + edited + "' }.details.changes.find { it.field == '"
                        + service.path() + "' }.kept"));
        assertEquals(null, lead(plain).getString("company"));

        run("applications");
        assertEquals("100", lead(plain).getString("company"));
        assertEquals("implants", lead(plain).getString("custom." + service.key()));
        assertEquals("MAPPING", lead(plain).getString("provenance.company.origin"));
        assertEquals(1, lead(plain).getInt("provenance.company.mappingVersion"));
        assertEquals("braces", lead(edited).getString("custom." + service.key()));
        assertEquals("200", lead(edited).getString("company"));
        admin.calls()
                .get("/api/leads/" + plain + "/history")
                .then()
                .body("items[0].kind", equalTo("remapped"))
                .body("items[0].actor.name", equalTo(admin.name()))
                .body("items[0].details.version", equalTo(1));
        JsonPath again = run("applications");
        assertEquals(null, again.getString("counters.changed"));
        assertEquals(1, again.getInt("counters.kept"));
        assertEquals(List.of("o1"), lead(plain).getList("answers.find { it.key == 'що_цікавить?' }.raw"));
    }

    @Test
    void many_leads_are_each_changed_once_chunk_by_chunk() {
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        for (int i = 0; i < 450; i++) {
            some.named("Lead", "No" + i).ofForm(form).admit();
        }
        some.named("Old", "Lead").ofForm(form).admit();
        meta.run("update lead set stored_at = stored_at - interval '91 days' where form = '" + form
                + "' and first_name = 'Old'");
        save(form, 0, null, rule("company", "колір?", kind("COPY")));
        JsonPath applied = run("applications");
        assertEquals(450, applied.getInt("total"));
        assertEquals(450, applied.getInt("done"));
        assertEquals(450, applied.getInt("counters.changed"));
        assertEquals(450, meta.count("select count(*) from lead where company = 'Червоний' and form = '" + form + "'"));
        assertEquals(
                450,
                meta.count("select count(*) from history_entry h join lead l on l.id = h.subject_id"
                        + " where h.kind = 'remapped' and l.form = '" + form + "'"));
    }

    @Test
    void a_run_keeps_to_the_version_it_was_started_with_and_there_is_one_at_a_time() {
        admin.calls().get("/api/meta/mappings").then().statusCode(200);
        save(form, 0, null, rule("company", "бюджет", kind("COPY")));
        UUID lead = comes("o1", "100");
        JsonPath first = run("comparisons");
        assertEquals(1, first.getInt("parameters.mappingVersion"));
        save(form, 1, null, rule("jobTitle", "бюджет", kind("COPY")));
        JsonPath second = run("applications");
        assertEquals(2, second.getInt("parameters.mappingVersion"));
        assertEquals("100", lead(lead).getString("jobTitle"));
        assertEquals("100", lead(lead).getString("company"), "what a rule filled that is gone stays");
        admin.calls()
                .body(Map.of("days", 91))
                .post("/api/meta/mappings/" + form + "/comparisons")
                .then()
                .statusCode(400);
    }
}
