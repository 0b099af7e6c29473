package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.leads.IncomingLead.Ad;
import io.leadline.leads.IncomingLead.Answer;
import io.leadline.leads.IncomingLead.Person;
import io.leadline.platform.Phone;
import io.leadline.platform.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a lead as Graph gives it out: standard questions go to the lead's fields, and every answer, mapped or not, is kept
 * with what the form shows for it.
 */
final class LeadMapping {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 60;

    /** @param dummy Meta's own test values stand in it */
    record Mapped(
            Person person,
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
    private final String country;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<StandardQuestion, String> known = new EnumMap<>(StandardQuestion.class);
    private boolean dummy;

    private LeadMapping(JsonNode lead, Optional<Form> form, String country) {
        this.lead = lead;
        this.form = form;
        this.country = country;
    }

    /** @param country that phone numbers without a country code are read in, unless the form's own reads them */
    static Mapped map(JsonNode lead, Optional<Form> form, String country) {
        LeadMapping mapping = new LeadMapping(lead, form, country);
        lead.path("field_data").forEach(mapping::answer);
        lead.path("custom_disclaimer_responses").forEach(mapping::disclaimer);
        return mapping.mapped();
    }

    private Mapped mapped() {
        JsonNode organic = lead.path("is_organic");
        return new Mapped(
                person(),
                List.copyOf(answers),
                ad(),
                MetaSlices.id(lead.path("form_id")),
                platform(),
                organic.isBoolean() ? organic.booleanValue() : null,
                text("partner_name"),
                MetaTime.parse(lead.path("created_time")),
                dummy);
    }

    private void answer(JsonNode field) {
        String key = storable(field.path("name").asText(""));
        List<String> raw = values(field.path("values"));
        Optional<Form.Question> question = form.flatMap(f -> f.question(key));
        boolean tracking =
                question.isEmpty() && form.map(f -> f.isTracking(key)).orElse(false);
        Optional<StandardQuestion> standard = tracking
                ? Optional.empty()
                : StandardQuestion.of(key, question.map(Form.Question::type).orElse(""));
        Optional<String> first =
                raw.stream().map(Text::clean).filter(v -> v != null).findFirst();
        dummy |= raw.stream().anyMatch(DummyValue::is);
        standard.ifPresent(to -> first.ifPresent(value -> known.putIfAbsent(to, value)));
        answers.add(new Answer(
                tracking ? Answer.Kind.TRACKING : Answer.Kind.ANSWER,
                key,
                question.map(Form.Question::label).map(Text::clean).orElse(null),
                raw,
                shown(raw, question.map(Form.Question::options).orElse(Map.of())),
                standard.map(StandardQuestion::field).orElse(null)));
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

    private Person person() {
        FullName name = FullName.of(
                known.get(StandardQuestion.FIRST_NAME),
                known.get(StandardQuestion.LAST_NAME),
                known.get(StandardQuestion.FULL_NAME));
        String email = firstOf(StandardQuestion.EMAIL, StandardQuestion.WORK_EMAIL);
        String phone =
                firstOf(StandardQuestion.PHONE, StandardQuestion.WHATSAPP_NUMBER, StandardQuestion.WORK_PHONE_NUMBER);
        String e164 = e164(phone);
        String emailKey = Text.emailKey(email);
        return new Person(
                Text.clean(name.first(), LONGEST_NAME),
                Text.clean(name.last(), LONGEST_NAME),
                Text.clean(emailKey != null ? emailKey : email, LONGEST_EMAIL),
                Text.clean(e164 != null ? e164 : phone, LONGEST_PHONE),
                e164,
                Text.clean(known.get(StandardQuestion.COMPANY_NAME), LONGEST_NAME),
                Text.clean(known.get(StandardQuestion.JOB_TITLE), LONGEST_NAME));
    }

    private String firstOf(StandardQuestion... best) {
        for (StandardQuestion question : best) {
            if (known.containsKey(question)) {
                return known.get(question);
            }
        }
        return null;
    }

    private String e164(String phone) {
        return form.flatMap(Form::country)
                .flatMap(own -> Phone.e164(phone, own))
                .or(() -> Phone.e164(phone, country))
                .orElse(null);
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
