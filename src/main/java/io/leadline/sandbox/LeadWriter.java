package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a lead's node: a form filled in by a made-up person, or with Meta's dummy values. */
@ApplicationScoped
class LeadWriter {
    private final MadeUpPeople people;

    LeadWriter(MadeUpPeople people) {
        this.people = people;
    }

    /** @param answers values that were asked for, by the question's key; the rest is made up */
    ObjectNode filledIn(Pages.Page page, Forms.Form form, IssueLeads.Order order, Map<String, List<String>> answers) {
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        boolean organic = order.organic() == null ? people.oneIn(5) : order.organic();
        if (!organic) {
            lead.setAll((ObjectNode) people.pick(nodes(Json.read(page.ads()))));
        }
        lead.put("form_id", form.id()).put("is_organic", organic);
        lead.put("platform", order.platform() == null ? people.oneIn(3) ? "ig" : "fb" : order.platform());
        MadeUpPeople.Person person = people.next(page.language());
        ArrayNode fields = lead.putArray("field_data");
        for (JsonNode question : form.node().path("questions")) {
            String key = question.path("key").asText();
            answer(fields, key, answers.containsKey(key) ? answers.get(key) : values(question, person));
        }
        answers.forEach((key, values) -> {
            if (!isQuestion(form, key)) {
                answer(fields, key, values);
            }
        });
        track(form, fields);
        agree(form, lead, false);
        return lead;
    }

    /** Meta's own test lead. @param given replaces the dummy values, or is empty */
    ObjectNode dummy(Forms.Form form, JsonNode given, JsonNode disclaimers) {
        ObjectNode lead = JsonNodeFactory.instance.objectNode().put("form_id", form.id());
        lead.put("is_organic", true).put("platform", "fb");
        ArrayNode fields = lead.putArray("field_data");
        if (!given.isEmpty()) {
            given.forEach(field -> answer(fields, field.path("name").asText(), texts(field.path("values"))));
        } else {
            for (JsonNode question : form.node().path("questions")) {
                String key = question.path("key").asText();
                boolean email = question.path("type").asText().equals("EMAIL");
                answer(fields, key, List.of(email ? "test@meta.com" : "<test lead: dummy data for " + key + ">"));
            }
        }
        if (disclaimers.isEmpty()) {
            agree(form, lead, true);
        } else {
            ArrayNode responses = lead.putArray("custom_disclaimer_responses");
            disclaimers.forEach(each -> agreement(
                    responses,
                    each.path("checkbox_key").asText(),
                    each.path("is_checked").asBoolean()));
        }
        return lead;
    }

    /** In the order in which Graph has them. */
    static ObjectNode identified(long id, Instant at, ObjectNode lead) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(id))
                .put("created_time", GraphAnswer.time(at))
                .setAll(lead);
    }

    private List<String> values(JsonNode question, MadeUpPeople.Person person) {
        return switch (question.path("type").asText()) {
            case "FULL_NAME" -> List.of(person.full());
            case "FIRST_NAME" -> List.of(person.first());
            case "LAST_NAME" -> List.of(person.last());
            case "EMAIL", "WORK_EMAIL" -> List.of(person.email());
            case "PHONE" -> List.of(person.phone());
            case "CITY" -> List.of(person.city());
            case "COMPANY_NAME" -> List.of(people.oneIn(4) ? "" : person.company());
            case "JOB_TITLE" -> List.of(person.job());
            case "DATE_TIME" -> List.of("2026-12-0" + (1 + person.full().length() % 9) + "T10:30:00+0200");
            default -> question.has("options") ? chosen(nodes(question.path("options"))) : freeText(person);
        };
    }

    private List<String> chosen(List<JsonNode> options) {
        String one = people.pick(options).path("key").asText();
        String other = people.pick(options).path("key").asText();
        return one.equals(other) || !people.oneIn(4) ? List.of(one) : List.of(one, other);
    }

    private List<String> freeText(MadeUpPeople.Person person) {
        if (people.oneIn(12)) {
            return people.oneIn(2) ? List.of() : List.of("");
        }
        return List.of(person.text());
    }

    private static void track(Forms.Form form, ArrayNode fields) {
        form.node()
                .path("tracking_parameters")
                .properties()
                .forEach(each ->
                        answer(fields, each.getKey(), List.of(each.getValue().asText())));
    }

    private void agree(Forms.Form form, ObjectNode lead, boolean everything) {
        JsonNode boxes =
                form.node().path("legal_content").path("custom_disclaimer").path("checkboxes");
        if (boxes.isEmpty()) {
            return;
        }
        ArrayNode responses = lead.putArray("custom_disclaimer_responses");
        for (JsonNode box : boxes) {
            boolean checked = everything || box.path("is_required").asBoolean() || people.oneIn(2);
            agreement(responses, box.path("key").asText(), checked);
        }
    }

    private static void agreement(ArrayNode responses, String key, boolean checked) {
        responses.addObject().put("checkbox_key", key).put("is_checked", checked ? "1" : "");
    }

    private static void answer(ArrayNode fields, String key, List<String> values) {
        ArrayNode list = fields.addObject().put("name", key).putArray("values");
        values.forEach(list::add);
    }

    private static boolean isQuestion(Forms.Form form, String key) {
        return nodes(form.node().path("questions")).stream()
                .anyMatch(question -> question.path("key").asText().equals(key));
    }

    private static List<String> texts(JsonNode values) {
        return nodes(values).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }
}
