package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.EventState;
import io.leadline.inbox.Incoming.Slice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaSlicesTest {
    private static final String LEADGEN =
            "{\"field\":\"leadgen\",\"value\":{\"leadgen_id\":%s,\"page_id\":%s,\"form_id\":%s,\"created_time\":1}}";

    private static List<Slice> of(String body) {
        return MetaSlices.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String id, String changes) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":" + id + ",\"time\":1,\"changes\":[" + changes + "]}]}";
    }

    @Test
    void ids_may_be_strings_or_numbers() {
        for (String body : List.of(
                page("\"104\"", LEADGEN.formatted("\"444000111\"", "\"104\"", "\"205\"")),
                page("104", LEADGEN.formatted("444000111", "104", "205")))) {
            Slice slice = of(body).getFirst();
            assertEquals("444000111", slice.externalId());
            assertEquals("104", slice.account());
            assertEquals("205", slice.form());
            assertNull(slice.refused());
        }
    }

    @Test
    void ids_beyond_the_reach_of_floating_point_stay_exact() {
        assertEquals(
                "9100000000000000001",
                of(page("1", LEADGEN.formatted("9100000000000000001", "1", "2")))
                        .getFirst()
                        .externalId());
    }

    @Test
    void each_change_of_each_page_is_an_event_of_its_own() {
        String body = "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[" + LEADGEN.formatted("11", "1", "5")
                + "," + LEADGEN.formatted("12", "1", "5") + "]},{\"id\":\"2\",\"changes\":["
                + LEADGEN.formatted("21", "2", "6") + "]}]}";
        assertEquals(
                List.of("1/11", "1/12", "2/21"),
                of(body).stream().map(s -> s.account() + "/" + s.externalId()).toList());
    }

    @Test
    void an_entry_or_a_body_without_changes_has_no_event() {
        assertEquals(List.of(), of("{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1}]}"));
        assertEquals(List.of(), of("{\"object\":\"page\",\"entry\":[]}"));
        assertEquals(List.of(), of("{}"));
    }

    @Test
    void what_is_not_json_is_kept_as_failed() {
        for (String body : List.of("", "not json", "[1]", "{\"object\":", "{\"a\":\"\u0000\"}", "null")) {
            Slice slice = of(body).getFirst();
            assertEquals(EventState.FAILED, slice.refused().state(), body);
            assertEquals(ErrorClass.UNREADABLE, slice.refused().why(), body);
            assertEquals(-1, slice.payload().indexOf('\0'), "a text column holds no NUL");
        }
    }

    @Test
    void what_nothing_is_made_of_is_kept_as_ignored() {
        String instagram =
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"9\",\"changes\":[{\"field\":\"comments\",\"value\":\"x\"}]}]}";
        String message =
                "{\"object\":\"page\",\"entry\":[{\"id\":\"9\",\"messaging\":[{\"message\":{\"mid\":\"m\"}}]}]}";
        for (String body : List.of(instagram, message)) {
            Slice slice = of(body).getFirst();
            assertEquals(EventState.IGNORED, slice.refused().state());
            assertEquals("9", slice.account());
        }
    }

    @Test
    void a_leadgen_change_without_its_id_is_kept_as_failed() {
        for (String id : List.of("0", "\"0\"", "\"\"", "null", "{}", "1.5", "\"a\\u0000b\"")) {
            Slice slice = of(page("1", LEADGEN.formatted(id, "1", "2"))).getFirst();
            assertEquals(EventState.FAILED, slice.refused().state(), id);
        }
    }

    @Test
    void escaped_and_unescaped_letters_are_the_same_event() {
        String plain = page("1", "{\"field\":\"feed\",\"value\":{\"text\":\"äöå 😀 a/b\"}}");
        String escaped =
                page("1", "{\"field\":\"feed\",\"value\":{\"text\":\"\\u00e4\\u00f6\\u00e5 \\ud83d\\ude00 a\\/b\"}}");
        assertEquals(of(plain).getFirst().externalId(), of(escaped).getFirst().externalId());
    }

    @Test
    void an_escaped_nul_reaches_no_column_as_such() {
        Slice slice = of(page("1", "{\"field\":\"fe\\u0000ed\",\"value\":\"\\u0000\"}"))
                .getFirst();
        assertTrue(slice.payload().indexOf('\0') < 0 && slice.refused().text().indexOf('\0') < 0);
    }
}
