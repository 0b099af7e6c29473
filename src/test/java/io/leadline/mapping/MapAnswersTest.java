package io.leadline.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.fields.Field;
import io.leadline.fields.FieldOption;
import io.leadline.fields.FieldType;
import io.leadline.fields.FieldValue;
import io.leadline.mapping.Rule.Level;
import io.leadline.mapping.Transform.Otherwise;
import io.leadline.platform.Problem;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapAnswersTest {
    private static final Setting SETTING = new Setting(
            List.of(
                    own("text", FieldType.TEXT),
                    own("number", FieldType.NUMBER),
                    own("day", FieldType.DATE),
                    own("moment", FieldType.DATE_TIME),
                    own("yes", FieldType.YES_NO),
                    own("one", FieldType.CHOICE),
                    own("many", FieldType.MULTI_CHOICE),
                    own("mobile", FieldType.PHONE)),
            List.of("TR", "UA"),
            ZoneId.of("Europe/Kyiv"));

    private static Field own(String key, FieldType type) {
        List<FieldOption> options = type.hasOptions()
                ? List.of(
                        new FieldOption("implants", "Implants", false),
                        new FieldOption("braces", "Braces", false),
                        new FieldOption("white", "Whitening", true))
                : List.of();
        return new Field(UUID.randomUUID(), key, key, type, false, options, true, true, true, true, 0, false, 0);
    }

    private static Given given(String key, String... raw) {
        return new Given(key, List.of(raw), List.of(raw));
    }

    private static MappedField map(String field, Transform how, List<String> sources, Given... answers) {
        return map(new Rule(field, sources, how, null), answers);
    }

    private static MappedField map(Rule rule, Given... answers) {
        return MapAnswers.by(
                        List.of(new Rule.Placed(rule, Level.FORM)),
                        Arrays.asList(answers),
                        SETTING,
                        text -> text.startsWith("<test lead"))
                .getFirst();
    }

    private static String value(MappedField mapped) {
        return mapped.values().isEmpty()
                ? null
                : String.join(
                        "|", mapped.values().stream().map(FieldValue::value).toList());
    }

    @Test
    void a_copy_takes_the_first_source_that_was_answered() {
        Transform copy = Transform.copy();
        List<String> sources = List.of("a", "b", "c");
        assertEquals("B", value(map("company", copy, sources, given("a", " "), given("b", "B"), given("c", "C"))));
        assertNull(value(map("company", copy, sources, given("a"), given("x", "X"))));
        assertEquals("A, B", value(map("custom.text", copy, List.of("a"), given("a", "A", "", "B"))));
    }

    @Test
    void one_question_fills_several_fields_and_is_cut_or_joined() {
        Given name = given("name", "  Ayşe  Nur Demir ");
        assertEquals("Ayşe", value(map("firstName", Transform.split(" ", "FIRST"), List.of("name"), name)));
        assertEquals("Nur Demir", value(map("lastName", Transform.split(" ", "REST"), List.of("name"), name)));
        assertEquals("Demir", value(map("lastName", Transform.split(" ", "LAST"), List.of("name"), name)));
        assertEquals("Nur", value(map("company", Transform.split(" ", "2"), List.of("name"), name)));
        assertNull(value(map("company", Transform.split(" ", "9"), List.of("name"), name)));
        assertNull(value(map("lastName", Transform.split(" ", "REST"), List.of("name"), given("name", "Ayşe"))));
        assertEquals("b", value(map("company", Transform.split("|", "2"), List.of("k"), given("k", "a | b|c"))));
        assertEquals(
                "Kyiv – Lviv",
                value(map(
                        "description",
                        Transform.join(" – "),
                        List.of("from", "via", "to"),
                        given("to", "Lviv"),
                        given("from", "Kyiv"))));
    }

    @Test
    void made_up_values_of_the_provider_are_not_cut() {
        Given dummy = given("name", "<test lead: dummy data for full_name>");
        assertEquals(
                "<test lead: dummy data for full_name>",
                value(map("firstName", Transform.split(" ", "FIRST"), List.of("name"), dummy)));
        assertNull(value(map("lastName", Transform.split(" ", "REST"), List.of("name"), dummy)));
    }

    @Test
    void choices_go_by_key_or_by_what_the_form_shows_or_by_a_map_of_values() {
        Given shown = new Given("s", List.of("opt_1", "opt_2"), List.of("implants", "Braces"));
        assertEquals("implants", value(map("custom.one", Transform.copy(), List.of("s"), given("s", "implants"))));
        assertEquals("implants|braces", value(map("custom.many", Transform.copy(), List.of("s"), shown)));
        Transform map = Transform.valueMap(Map.of("opt_1", "Braces", "BRACES", "implants"), Otherwise.KEEP);
        assertEquals("implants|braces", value(map("custom.many", map, List.of("s"), shown)));
        assertEquals("Braces, implants", value(map("custom.text", map, List.of("s"), shown)));
        Transform only = Transform.valueMap(Map.of("x", "braces"), Otherwise.EMPTY);
        assertNull(value(map("custom.one", only, List.of("s"), shown)));
        assertEquals("white", value(map("custom.one", Transform.copy(), List.of("s"), given("s", "Whitening"))));
        MappedField unknown = map("custom.one", Transform.copy(), List.of("s"), given("s", "teeth"));
        assertNull(value(unknown));
        assertEquals("is not one of the options", unknown.problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.200,50 € | 1200.5",
                "$1,200.50 | 1200.5",
                "1 200 грн | 1200",
                "1.200 | 1200",
                "1,200,300 | 1200300",
                "0.125 | 0.125",
                "12,5 | 12.5",
                "-3 | -3",
                "5 | 5"
            })
    void numbers_are_read_as_people_write_them(String text, String number) {
        assertEquals(number, value(map("custom.number", Transform.number(), List.of("n"), given("n", text))));
    }

    @Test
    void what_is_no_number_is_a_problem_and_the_default_stands_in() {
        MappedField none = map("custom.number", Transform.number(), List.of("n"), given("n", "a lot"));
        assertNull(value(none));
        assertEquals("is not a number", none.problem());
        MappedField fallback =
                map(new Rule("custom.number", List.of("n"), Transform.number(), "10"), given("n", "a lot"));
        assertEquals("10", value(fallback));
        assertNotNull(fallback.problem());
        assertEquals("10", value(map(new Rule("custom.number", List.of("n"), Transform.number(), "10"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day | 2026-12-24 | 2026-12-24",
                "day | 24.12.2026 | 2026-12-24",
                "day | 12/24/2026 | 2026-12-24",
                "day | 2026-12-24T23:30:00+0000 | 2026-12-25",
                "moment | 24.12.2026 18:00 | 2026-12-24T16:00:00Z",
                "moment | 2026-07-01T10:00:00+03:00 | 2026-07-01T07:00:00Z",
                "moment | 2026-07-01 | 2026-06-30T21:00:00Z"
            })
    void dates_are_read_in_the_usual_forms_and_in_the_organisations_zone(String field, String text, String stored) {
        Transform usual = Transform.date(List.of(), null);
        assertEquals(stored, value(map("custom." + field, usual, List.of("d"), given("d", text))));
    }

    @Test
    void dates_are_read_in_the_rules_own_form_and_zone_alone() {
        Transform own = Transform.date(List.of("dd/MM/yyyy HH:mm", "dd/MM/yyyy"), "America/New_York");
        assertEquals(
                "2026-04-03T16:00:00Z", value(map("custom.moment", own, List.of("d"), given("d", "03/04/2026 12:00"))));
        assertEquals("2026-04-03", value(map("custom.day", own, List.of("d"), given("d", "03/04/2026"))));
        assertEquals(
                "is not a date",
                map("custom.day", own, List.of("d"), given("d", "31/02/2026")).problem());
    }

    @ParameterizedTest
    @CsvSource({
        "Evet, true",
        "так!, true",
        "ДА, true",
        "Tak, true",
        "1, true",
        "Hayır, false",
        "Ні, false",
        "нет, false",
        "nie, false"
    })
    void yes_and_no_are_known_in_all_our_languages(String text, String stored) {
        assertEquals(stored, value(map("custom.yes", Transform.yesNo(), List.of("y"), given("y", text))));
    }

    @Test
    void a_phone_is_read_in_the_rules_country_then_in_the_others() {
        assertEquals(
                "+48221234567", value(map("phone", Transform.phone("PL"), List.of("p"), given("p", "22 123 45 67"))));
        assertEquals(
                "+905321112233",
                value(map("phone", Transform.phone(null), List.of("p"), given("p", "0532 111 22 33"))));
        assertEquals(
                "+380671112233",
                value(map("custom.mobile", Transform.copy(), List.of("p"), given("p", "+380 67 111 22 33"))));
        MappedField typed = map("phone", Transform.phone(null), List.of("p"), given("p", "ask my wife"));
        assertEquals("ask my wife", value(typed), "worth more on the lead than nothing");
        assertEquals("is not a phone number", typed.problem());
        assertNull(value(map("custom.mobile", Transform.phone(null), List.of("p"), given("p", "ask my wife"))));
    }

    @Test
    void nothing_that_is_answered_makes_it_fail() {
        String nasty = "\u0000\uD800 %$\\ '; drop table lead; -- " + "x".repeat(10_000);
        for (Field field : SETTING.own()) {
            for (Transform how : List.of(
                    Transform.copy(),
                    Transform.join(","),
                    Transform.split("(", "3"),
                    Transform.constant("x"),
                    Transform.valueMap(Map.of("a", "b"), Otherwise.KEEP),
                    Transform.date(List.of(), null),
                    Transform.phone(null),
                    Transform.number(),
                    Transform.yesNo())) {
                MappedField mapped = map(field.path(), how, List.of("a"), given("a", nasty, "", nasty));
                assertTrue(
                        mapped.values().stream().allMatch(value -> value.value().length() <= 4_000));
            }
        }
        String longName = "ы".repeat(300);
        assertEquals("ы".repeat(200), value(map("firstName", Transform.copy(), List.of("a"), given("a", longName))));
    }

    @Test
    void the_forms_rules_win_over_those_of_all_forms_and_these_over_what_questions_suggest() {
        Rule own = new Rule("company", List.of("a"), Transform.copy(), null);
        Rule global = new Rule("company", List.of("b"), Transform.copy(), null);
        Rule title = new Rule("jobTitle", List.of("b"), Transform.copy(), null);
        Rule elsewhere = new Rule("email", List.of("not here"), Transform.copy(), null);
        Rule email = new Rule("email", List.of("mail"), Transform.copy(), null);
        FieldMap form = new FieldMap(1, List.of(own), null, null, null);
        FieldMap all = new FieldMap(4, List.of(global, title, elsewhere), null, null, null);
        assertEquals(
                List.of(
                        new Rule.Placed(own, Level.FORM),
                        new Rule.Placed(title, Level.GLOBAL),
                        new Rule.Placed(email, Level.STANDARD)),
                FieldMap.inForce(form, all, List.of(email), Set.of("a", "b", "mail")));
    }

    @Test
    void rules_that_cannot_work_are_refused_by_their_place() {
        List<Rule> wrong = List.of(
                new Rule("no_such", List.of("a"), Transform.copy(), null),
                new Rule("company", List.of(), Transform.copy(), null),
                new Rule("company", List.of("a"), Transform.split("", "MIDDLE"), null),
                new Rule("custom.day", List.of("a"), Transform.date(List.of("what is this"), "Europe/Atlantis"), null),
                new Rule("custom.one", List.of("a"), Transform.valueMap(Map.of("a", "teeth"), Otherwise.KEEP), null),
                new Rule("custom.number", List.of("a"), Transform.number(), "many"),
                new Rule("phone", List.of("a"), Transform.phone("XX"), null),
                new Rule("email", List.of(), Transform.constant(" "), null));
        Problem refused = assertThrows(Problem.class, () -> CheckRules.check(wrong, SETTING));
        @SuppressWarnings("unchecked")
        List<Problem.FieldError> errors =
                (List<Problem.FieldError>) refused.document().get("errors");
        assertEquals(
                List.of(
                        "rules[0].field",
                        "rules[1].sources",
                        "rules[2].field",
                        "rules[2].transform.separator",
                        "rules[2].transform.part",
                        "rules[3].transform.zone",
                        "rules[3].transform.formats",
                        "rules[4].transform.values",
                        "rules[5].default",
                        "rules[6].transform.country",
                        "rules[7].transform.value"),
                errors.stream().map(Problem.FieldError::field).toList());
    }
}
