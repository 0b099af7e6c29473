package io.leadline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "",
                "olena@example.test",
                "OLENA@EXAMPLE.TEST",
                "olena kovalenko",
                "Olena Kovalenko",
                "password1234",
                "PassWord1234",
                "йцукенгшщзхъ",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
            })
    void what_is_tried_first_is_refused(String password) {
        assertTrue(refused(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a blue bicycle", "жовтий велосипед", "correct horse battery staple", "twelve chars"})
    void long_and_own_is_good(String password) {
        assertEquals(false, refused(password));
    }

    @Test
    void two_hundred_characters_are_enough() {
        assertEquals(false, refused("abcdefgh".repeat(25)));
        assertTrue(refused("abcdefgh".repeat(25) + "i"));
        assertTrue(refused(null));
    }

    private static boolean refused(String password) {
        return PasswordRules.refusal(password, "olena@example.test", "Olena Kovalenko")
                .isPresent();
    }
}
