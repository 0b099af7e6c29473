package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.leads.IncomingLead.Answer;
import io.leadline.mapping.FieldMap;
import io.leadline.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeadMappingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Optional<Form> form = Optional.of(Form.of(json("form"), NOW));

    @Test
    void standard_questions_fill_the_leads_fields() {
        var person = LeadMapping.map(json("lead-full"), form, maps("PL")).person();
        assertEquals("Олена", person.firstName());
        assertEquals("Вигадана-Тестова", person.lastName());
        assertEquals("olena@example.test", person.email());
        assertEquals("+380671112233", person.phone(), "read in the form's own country");
        assertEquals("+380671112233", person.phoneKey());
        assertEquals("директорка", person.jobTitle(), "told by the question's type, whatever its key");
        assertNull(person.company());
    }

    @Test
    void every_answer_is_kept_with_what_the_form_shows_for_it() {
        List<Answer> answers =
                LeadMapping.map(json("lead-full"), form, maps("UA")).answers();
        assertEquals(11, answers.size());
        assertEquals(
                new Answer(
                        Answer.Kind.ANSWER,
                        "which_models?",
                        "Which models?",
                        List.of("model_a", "model_c"),
                        List.of("Model A", "Model C"),
                        null),
                answers.get(3));
        assertEquals("Коли зручно дзвонити?", answers.get(4).label());
        assertEquals(List.of(""), answers.get(6).raw());
        assertEquals(List.of(), answers.get(6).shown());
        assertEquals("company", answers.get(6).field());
        assertEquals(Answer.Kind.TRACKING, answers.get(7).kind());
        assertEquals(
                new Answer(Answer.Kind.ANSWER, "never_heard_of", null, List.of(), List.of(), null), answers.get(8));
        assertEquals(
                new Answer(
                        Answer.Kind.DISCLAIMER,
                        "marketing_ok",
                        "Надсилайте мені новини",
                        List.of("1"),
                        List.of("Yes"),
                        null),
                answers.get(9));
        assertEquals(List.of("No"), answers.get(10).shown());
    }

    @Test
    void where_it_came_from_is_kept_with_ids_as_strings_or_numbers() {
        var mapped = LeadMapping.map(json("lead-full"), form, maps("UA"));
        assertEquals("205", mapped.formId());
        assertEquals("407", mapped.ad().adsetId());
        assertEquals("Autumn", mapped.ad().campaignName());
        assertEquals("ig", mapped.platform());
        assertEquals(Boolean.FALSE, mapped.organic());
        assertEquals(Instant.parse("2026-11-22T00:00:00Z"), mapped.submittedAt());
        assertFalse(mapped.dummy());
    }

    @Test
    void an_organic_lead_has_no_ad_and_survives_odd_values_without_its_form() {
        var mapped = LeadMapping.map(json("lead-organic"), Optional.empty(), maps("UA"));
        assertNull(mapped.ad(), "0 and empty ids mean none");
        assertEquals("fb", mapped.platform());
        assertEquals("Zażółć", mapped.person().firstName(), "asked in parts wins over the full name");
        assertEquals("Gęślą \uFFFD😀", mapped.person().lastName());
        assertEquals("not an address", mapped.person().email(), "kept as typed");
        assertEquals("+48221234567", mapped.person().phoneKey());
        assertEquals(Instant.parse("2026-11-22T01:04:05Z"), mapped.submittedAt());
        assertEquals(List.of("4"), mapped.answers().get(5).raw());
        assertEquals(List.of("bare text"), mapped.answers().get(6).raw());
        assertNull(mapped.answers().get(5).label());
    }

    @Test
    void metas_dummies_are_recognised_and_not_cut_up() {
        var mapped = LeadMapping.map(json("lead-dummy"), form, maps("UA"));
        assertTrue(mapped.dummy());
        assertEquals("<test lead: dummy data for full_name>", mapped.person().firstName());
        assertNull(mapped.person().lastName());
        assertNull(mapped.person().phoneKey());
        assertEquals("<TEST LEAD: dummy data for phone_number", mapped.person().phone());
        assertEquals(Instant.ofEpochSecond(1795305600), mapped.submittedAt());
    }

    @Test
    void nothing_at_all_still_maps() {
        var mapped = LeadMapping.map(Json.read("{}"), Optional.empty(), maps("UA"));
        assertNull(mapped.person().firstName());
        assertNull(mapped.submittedAt());
        assertEquals(List.of(), mapped.answers());
    }

    @Test
    void a_form_that_does_not_explain_a_lead_is_read_again_but_not_for_each_such_lead() {
        JsonNode strange = json("lead-full");
        assertFalse(form.get().outdatedFor(strange, NOW.plus(Duration.ofMinutes(9))));
        assertTrue(form.get().outdatedFor(strange, NOW.plus(Duration.ofMinutes(10))));
        JsonNode plain = json("lead-dummy");
        assertFalse(form.get().outdatedFor(plain, NOW.plus(Duration.ofHours(23))));
        assertTrue(form.get().outdatedFor(plain, NOW.plus(Duration.ofHours(24))));
    }

    private static MapsInForce maps(String country) {
        return new MapsInForce(FieldMap.NONE, FieldMap.NONE, List.of(), null, country, ZoneOffset.UTC);
    }

    static JsonNode json(String name) {
        try (var file = LeadMappingTest.class.getResourceAsStream("/meta/" + name + ".json")) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
