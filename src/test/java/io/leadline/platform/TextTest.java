package io.leadline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void turkish_letters_fold_together_whatever_their_case() {
        assertEquals(Text.fold("ISPARTA Iğdır"), Text.fold("ısparta ığdır"));
        assertEquals(Text.fold("İSTANBUL"), Text.fold("istanbul"));
        assertEquals("sisli cagri ozgur", Text.fold("Şişli Çağrı Özgür"));
    }

    @Test
    void cyrillic_look_alikes_fold_together() {
        assertEquals(Text.fold("Пётр"), Text.fold("ПЕТР"));
        assertEquals(Text.fold("Ґалаґан"), Text.fold("галаган"));
        assertEquals(Text.fold("Київ"), Text.fold("Киiв".replace('i', 'і')));
    }

    @Test
    void polish_letters_fold() {
        assertEquals("lodz zolw", Text.fold("Łódź  ŻÓŁW"));
    }

    @Test
    void what_the_database_cannot_hold_is_taken_out() {
        assertEquals("ab😀", Text.clean("a\0b😀\uD83D"));
        assertEquals("a\nb", Text.clean("a\nb\u0007"));
        assertNull(Text.clean(" \0 "));
        assertNull(Text.clean(null));
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertEquals("😀😀", Text.clean("😀😀😀", 2));
    }

    @Test
    void a_pattern_s_special_characters_are_found_as_they_stand() {
        assertEquals("50\\% \\_a\\\\", Text.like("50% _a\\"));
    }

    @Test
    void an_email_s_key_is_lower_case_and_only_for_addresses() {
        assertEquals("olena@example.test", Text.emailKey(" Olena@Example.Test "));
        assertNull(Text.emailKey("olena(at)example.test"));
        assertNull(Text.emailKey("a b@example.test"));
        assertNull(Text.emailKey("@example.test"));
        assertNull(Text.emailKey(""));
    }

    @Test
    void a_phone_meets_itself_in_every_spelling() {
        for (String spelling : new String[] {"+380 67 111-22-33", "0671112233", "(067) 111 22 33", "380671112233"}) {
            assertEquals("+380671112233", Phone.e164(spelling, "UA").orElse(null), spelling);
        }
        assertEquals("+905321234567", Phone.e164("0532 123 45 67", "TR").orElse(null));
        assertTrue(Phone.e164("call me", "UA").isEmpty());
        assertTrue(Phone.e164("", "UA").isEmpty());
    }
}
