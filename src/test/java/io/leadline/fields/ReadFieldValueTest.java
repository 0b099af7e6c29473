package io.leadline.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadFieldValueTest {
    private static final List<FieldOption> COLOURS = List.of(
            new FieldOption("red", "Red", false),
            new FieldOption("siniy", "Синий", false),
            new FieldOption("grey", "Grey", true));

    static Field field(FieldType type) {
        return new Field(
                UUID.randomUUID(),
                "f",
                "F",
                type,
                false,
                type.hasOptions() ? COLOURS : List.of(),
                true,
                true,
                true,
                true,
                0,
                false,
                0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | '  a b ' | a b",
                "NUMBER | 1 200,50 | 1200.5",
                "NUMBER | 1e3 | 1000",
                "NUMBER | -0.0 | 0",
                "NUMBER | 100 | 100",
                "DATE | 2026-02-28 | 2026-02-28",
                "DATE_TIME | 2026-11-22T10:00:00+02:00 | 2026-11-22T08:00:00Z",
                "YES_NO | true | true",
                "CHOICE | red | red",
                "CHOICE | СИНИЙ | siniy",
                "MULTI_CHOICE | Red | red",
                "PHONE | 067 111 22 33 | +380671112233",
                "EMAIL | Ann@Example.COM | ann@example.com",
                "URL | example.com/a?b=1 | https://example.com/a?b=1",
                "URL | http://приклад.укр | http://приклад.укр"
            })
    void a_value_is_stored_in_one_form(FieldType type, String raw, String stored) throws FieldValueRefused {
        List<FieldValue> values = ReadFieldValue.of(field(type), raw, "UA");
        assertEquals(List.of(stored), values.stream().map(FieldValue::value).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | twelve | is not a number",
                "NUMBER | 1234567890123456789 | may have at most 18 digits",
                "NUMBER | 1e999999999 | may have at most 18 digits",
                "DATE | 2026-02-30 | is not a date",
                "DATE | 22.11.2026 | is not a date",
                "DATE_TIME | 2026-11-22 | is not a date",
                "YES_NO | maybe | is neither yes nor no",
                "CHOICE | green | is not one of the options",
                "PHONE | call me | is not a phone number",
                "EMAIL | ann@ | is not an e-mail address",
                "URL | javascript:alert(1) | is not a web address",
                "URL | data:text/html,x | is not a web address",
                "URL | https://user:pass@example.com | is not a web address",
                "URL | https:// | is not a web address"
            })
    void what_is_no_value_is_refused_with_the_reason(FieldType type, String raw, String why) {
        var refused = assertThrows(FieldValueRefused.class, () -> ReadFieldValue.of(field(type), raw, "UA"));
        assertEquals(why, refused.getMessage());
    }

    @Test
    void nothing_is_no_value_and_several_choices_stand_in_the_order_of_the_options() throws FieldValueRefused {
        assertEquals(List.of(), ReadFieldValue.of(field(FieldType.TEXT), " \u0000 ", "UA"));
        assertEquals(List.of(), ReadFieldValue.of(field(FieldType.NUMBER), null, "UA"));
        assertEquals(List.of(), ReadFieldValue.of(field(FieldType.MULTI_CHOICE), List.of(), "UA"));
        assertEquals(
                List.of("red", "siniy"),
                ReadFieldValue.of(field(FieldType.MULTI_CHOICE), List.of("siniy", "red", "red"), "UA").stream()
                        .map(FieldValue::value)
                        .toList());
        assertThrows(
                FieldValueRefused.class,
                () -> ReadFieldValue.of(field(FieldType.MULTI_CHOICE), Arrays.asList("red", null), "UA"));
        assertThrows(FieldValueRefused.class, () -> ReadFieldValue.of(field(FieldType.TEXT), List.of("a"), "UA"));
    }

    @Test
    void a_retired_option_is_kept_but_not_chosen() throws FieldValueRefused {
        Field colour = field(FieldType.CHOICE);
        List<FieldValue> had = List.of(FieldValue.of("grey"));
        assertEquals(had, ReadFieldValue.chosen(colour, "grey", "UA", had));
        assertThrows(FieldValueRefused.class, () -> ReadFieldValue.chosen(colour, "grey", "UA", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "Бюджет, biudzhet",
        "Şehir / İl, sehir_il",
        "Źródło, zrodlo",
        "預算, yu_suan",
        "!!!, field",
        "Budget, budget_2"
    })
    void a_key_is_plain_ascii_and_taken_once(String label, String key) {
        assertEquals(key, FieldKey.of(label, "budget"::equals));
    }
}
