package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.mapping.Rule;
import io.leadline.meta.StandardRules.Asked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full_name | FULL_NAME | FULL_NAME",
                "анкета_1 | JOB_TITLE | JOB_TITLE",
                "phone | '' | PHONE",
                "імʼя | CUSTOM | FIRST_NAME",
                "ваше_ім'я? | CUSTOM | FIRST_NAME",
                "Прізвище | '' | LAST_NAME",
                "фио | CUSTOM | FULL_NAME",
                "электронная_почта | CUSTOM | EMAIL",
                "E-posta adresiniz: | CUSTOM | EMAIL",
                "Telefon Numaranız | CUSTOM | PHONE",
                "номер_телефону | CUSTOM | PHONE",
                "Imię i nazwisko | CUSTOM | FULL_NAME",
                "Nazwa firmy * | CUSTOM | COMPANY_NAME",
                "ŞİRKET ADI | CUSTOM | COMPANY_NAME",
                "ДОЛЖНОСТЬ | CUSTOM | JOB_TITLE"
            })
    void a_question_is_known_by_its_kind_its_key_or_what_people_call_it(
            String key, String type, StandardQuestion known) {
        assertEquals(Optional.of(known), StandardQuestion.of(key, type, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"телефон_директора_школы", "who_gave_you_our_phone_number", "ad_or_friend"})
    void a_question_that_only_sounds_alike_is_not_taken(String key) {
        assertEquals(Optional.empty(), StandardQuestion.of(key, "CUSTOM", null));
    }

    @Test
    void a_label_tells_what_a_key_of_numbers_does_not() {
        assertEquals(Optional.of(StandardQuestion.PHONE), StandardQuestion.of("q_17", "CUSTOM", "Ваш телефон"));
        assertEquals(Optional.empty(), StandardQuestion.of("q_17", "CITY", "Телефон"));
    }

    @Test
    void a_name_in_parts_wins_where_it_was_answered() {
        List<Asked> asked = List.of(
                new Asked("full_name", "FULL_NAME", null),
                new Asked("first_name", "FIRST_NAME", null),
                new Asked("work_email", "WORK_EMAIL", null),
                new Asked("email", "EMAIL", null));
        List<Rule> all = StandardRules.of(asked, key -> true);
        assertEquals(
                List.of("firstName [first_name] COPY", "lastName [full_name] SPLIT", "email [email, work_email] COPY"),
                all.stream().map(StandardRulesTest::told).toList());
        List<Rule> half = StandardRules.of(asked, key -> !key.equals("first_name"));
        assertEquals("firstName [full_name] SPLIT", told(half.getFirst()));
    }

    private static String told(Rule rule) {
        return rule.field() + " " + rule.sources() + " " + rule.transform().kind();
    }
}
