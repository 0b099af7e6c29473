package io.leadline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void the_key_is_in_small_letters() {
        EmailAddress email =
                EmailAddress.parse(" Olena.Koval+crm@Example.TEST ").orElseThrow();
        assertEquals("Olena.Koval+crm@Example.TEST", email.text());
        assertEquals("olena.koval+crm@example.test", email.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "olena",
                "olena@",
                "@example.test",
                "a@b",
                "a b@example.test",
                "a@example.test, b@example.test",
                "<a@example.test>",
                "a@example.test\r\nBcc: b@example.test",
                "\"a\"@example.test",
                "a;b@example.test"
            })
    void what_mail_programs_could_read_otherwise_is_refused(String text) {
        assertTrue(EmailAddress.parse(text).isEmpty());
    }
}
