package io.leadline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Json;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphAnswersTest {
    private static final JsonNode FORM = Json.read(
            "{\"id\":\"205\",\"name\":\"F\",\"questions\":[{\"id\":\"1\",\"key\":\"a?\",\"label\":\"A\",\"type\":\"CUSTOM\"}]}");

    @Test
    void an_envelope_carries_code_and_subcode_and_a_trace() {
        JsonNode error = GraphFailure.deadToken(463).envelope("Atrace").get("error");
        assertEquals("OAuthException", error.get("type").asText());
        assertEquals(190, error.get("code").asInt());
        assertEquals(463, error.get("error_subcode").asInt());
        assertEquals("Atrace", error.get("fbtrace_id").asText());
        assertTrue(GraphFailure.deadToken(463).aboutToken());
    }

    @Test
    void a_wrong_proof_looks_like_a_bad_parameter_without_subcode() {
        JsonNode error = GraphFailure.wrongProof().envelope("A").get("error");
        assertEquals("GraphMethodException", error.get("type").asText());
        assertEquals(100, error.get("code").asInt());
        assertFalse(error.has("error_subcode"));
        assertFalse(GraphFailure.wrongProof().aboutToken());
    }

    @Test
    void only_a_passing_outage_is_called_transient() {
        assertTrue(GraphFailure.unavailable(400, 2)
                .envelope("A")
                .at("/error/is_transient")
                .asBoolean());
        assertFalse(GraphFailure.unavailable(500, 1).envelope("A").at("/error").has("is_transient"));
    }

    @Test
    void fields_pick_what_was_asked_for_and_always_the_id() {
        assertEquals(
                "{\"name\":\"F\",\"id\":\"205\"}",
                GraphFields.of("name", "id").filter(FORM).toString());
        assertEquals(
                "{\"questions\":[{\"key\":\"a?\",\"label\":\"A\",\"id\":\"1\"}],\"id\":\"205\"}",
                GraphFields.of("questions{key,label}", "id").filter(FORM).toString());
        assertEquals(
                FORM.get("questions"),
                GraphFields.of("id,questions.limit(5)", "id").filter(FORM).get("questions"));
    }

    @Test
    void a_field_that_does_not_exist_is_refused() {
        GraphFields fields = GraphFields.of("id,shoe_size", "id");
        GraphFailure refused = assertThrows(GraphFailure.class, () -> fields.of("Lead", Set.of("id")));
        assertTrue(refused.getMessage().contains("nonexisting field (shoe_size)"));
    }

    @Test
    void times_have_an_offset_without_a_colon() {
        assertEquals("2026-11-22T00:00:00+0000", GraphAnswer.time(Instant.parse("2026-11-22T00:00:00Z")));
    }

    @Test
    void only_this_machine_can_be_a_callback() {
        assertTrue(Callback.onThisMachine("http://127.0.0.1:8080/webhooks/meta"));
        assertTrue(Callback.onThisMachine("http://localhost:1/x"));
        assertFalse(Callback.onThisMachine("http://127.0.0.1.example.test/x"));
        assertFalse(Callback.onThisMachine("http://user@127.0.0.1/x"));
        assertFalse(Callback.onThisMachine("https://example.test/webhooks/meta"));
        assertFalse(Callback.onThisMachine("nonsense"));
    }
}
