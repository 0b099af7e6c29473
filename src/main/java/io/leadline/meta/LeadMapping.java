package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.fields.Field;
import io.leadline.fields.FieldValue;
import io.leadline.leads.IncomingLead.Ad;
import io.leadline.leads.IncomingLead.Answer;
import io.leadline.leads.IncomingLead.Person;
import io.leadline.leads.LeadField;
import io.leadline.mapping.Given;
import io.leadline.mapping.MapAnswers;
import io.leadline.mapping.MappedField;
import io.leadline.platform.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a lead as Graph gives it out: the maps in force say which answers go to which fields, and every answer, mapped or
 * not, is kept with what the form shows for it.
 */
final class LeadMapping {
    private static final int LONGEST_NAME = 200;

    /** @param dummy Meta's own test values stand in it */
    record Mapped(
            Person person,
            Map<String, List<FieldValue>> custom,
            List<Answer> answers,
            Ad ad,
            String formId,
            String platform,
            Boolean organic,
            String partner,
            Instant submittedAt,
            boolean dummy) {}

    private final JsonNode lead;
    private final Optional<Form> form;
    private final MapsInForce maps;
    private final List<Answer> answers = new ArrayList<>();
    private boolean dummy;

    private LeadMapping(JsonNode lead, Optional<Form> form, MapsInForce maps) {
        this.lead = lead;
        this.form = form;
        this.maps = maps;
    }

    static Mapped map(JsonNode lead, Optional<Form> form, MapsInForce maps) {
        LeadMapping mapping = new LeadMapping(lead, form, maps);
        lead.path("field_data").forEach(mapping::answer);
        lead.path("custom_disclaimer_responses").forEach(mapping::disclaimer);
        return mapping.mapped();
    }

    private Mapped mapped() {
        JsonNode organic = lead.path("is_organic");
        List<MappedField> mapped = maps.map(form, given(answers));
        return new Mapped(
                person(mapped),
                custom(mapped),
                told(mapped),
                ad(),
                MetaSlices.id(lead.path("form_id")),
                platform(),
                organic.isBoolean() ? organic.booleanValue() : null,
                text("partner_name"),
                MetaTime.parse(lead.path("created_time")),
                dummy);
    }

    static List<Given> given(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Given(answer.key(), answer.raw(), answer.shown()))
                .toList();
    }

    private void answer(JsonNode field) {
        String key = storable(field.path("name").asText(""));
        List<String> raw = values(field.path("values"));
        Optional<Form.Question> question = form.flatMap(f -> f.question(key));
        boolean tracking =
                question.isEmpty() && form.map(f -> f.isTracking(key)).orElse(false);
        dummy |= raw.stream().anyMatch(DummyValue::is);
        answers.add(new Answer(
                tracking ? Answer.Kind.TRACKING : Answer.Kind.ANSWER,
                key,
                question.map(Form.Question::label).map(Text::clean).orElse(null),
                raw,
                shown(raw, question.map(Form.Question::options).orElse(Map.of())),
                null));
    }

    /** A ticked box arrives as {@code "1"} or true, one left alone as {@code ""}, false or nothing. */
    private void disclaimer(JsonNode box) {
        String key = storable(box.path("checkbox_key").asText(""));
        String value = storable(box.path("is_checked").asText(""));
        boolean ticked = !value.isEmpty() && !value.equals("0") && !value.equalsIgnoreCase("false");
        answers.add(new Answer(
                Answer.Kind.DISCLAIMER,
                key,
                form.flatMap(f -> f.disclaimer(key)).map(Text::clean).orElse(null),
                List.of(value),
                List.of(ticked ? "Yes" : "No"),
                null));
    }

    private Person person(List<MappedField> mapped) {
        Map<String, MappedField> byField = new HashMap<>();
        mapped.forEach(field -> byField.put(field.rule().field(), field));
        MappedField phone = byField.get(LeadField.PHONE.path());
        return new Person(
                value(byField, LeadField.FIRST_NAME),
                value(byField, LeadField.LAST_NAME),
                value(byField, LeadField.EMAIL),
                value(byField, LeadField.PHONE),
                phone == null || phone.problem() != null ? null : value(byField, LeadField.PHONE),
                value(byField, LeadField.COMPANY),
                value(byField, LeadField.JOB_TITLE),
                value(byField, LeadField.DESCRIPTION));
    }

    private static String value(Map<String, MappedField> byField, LeadField field) {
        MappedField mapped = byField.get(field.path());
        return mapped == null || mapped.values().isEmpty()
                ? null
                : mapped.values().getFirst().value();
    }

    private static Map<String, List<FieldValue>> custom(List<MappedField> mapped) {
        Map<String, List<FieldValue>> custom = new LinkedHashMap<>(MapAnswers.values(mapped));
        custom.keySet().removeIf(field -> Field.keyIn(field).isEmpty());
        return custom;
    }

    /** With the field each answer went to; both parts of a name are told as the name. */
    private List<Answer> told(List<MappedField> mapped) {
        return answers.stream().map(answer -> told(answer, mapped)).toList();
    }

    private static Answer told(Answer answer, List<MappedField> mapped) {
        List<String> fields = mapped.stream()
                .filter(field -> field.rule().sources().contains(answer.key()))
                .map(field -> field.rule().field())
                .toList();
        boolean name = fields.contains(LeadField.FIRST_NAME.path()) && fields.contains(LeadField.LAST_NAME.path());
        String field = fields.isEmpty() ? null : name ? "name" : fields.getFirst();
        return new Answer(answer.kind(), answer.key(), answer.label(), answer.raw(), answer.shown(), field);
    }

    private Ad ad() {
        Ad ad = new Ad(
                MetaSlices.id(lead.path("ad_id")),
                text("ad_name"),
                MetaSlices.id(lead.path("adset_id")),
                text("adset_name"),
                MetaSlices.id(lead.path("campaign_id")),
                text("campaign_name"));
        return ad.equals(new Ad(null, null, null, null, null, null)) ? null : ad;
    }

    private String platform() {
        String platform = text("platform");
        return platform == null ? null : platform.toLowerCase(Locale.ROOT);
    }

    private String text(String field) {
        return Text.clean(lead.path(field).asText(null), LONGEST_NAME * 2);
    }

    private static List<String> shown(List<String> raw, Map<String, String> options) {
        return raw.stream()
                .map(value -> Text.clean(options.getOrDefault(value, value)))
                .filter(value -> value != null)
                .toList();
    }

    private static List<String> values(JsonNode values) {
        List<String> texts = new ArrayList<>();
        if (values.isArray()) {
            values.forEach(value -> texts.add(storable(value.isValueNode() ? value.asText("") : value.toString())));
        } else if (values.isValueNode() && !values.isNull()) {
            texts.add(storable(values.asText()));
        }
        return texts;
    }

    /** As received, but for the two things that PostgreSQL cannot hold. */
    private static String storable(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
