package io.leadline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryBodyTest {
    private static final String SECRET = "contract-test-secret";
    private static final String ONE_LEAD =
            "{\"object\":\"page\",\"entry\":[{\"id\":\"104\",\"time\":1795305601,\"changes\":[{\"field\":\"leadgen\","
                    + "\"value\":{\"leadgen_id\":\"444000111\",\"page_id\":\"104\",\"form_id\":\"205\",\"ad_id\":\"306\","
                    + "\"adgroup_id\":\"407\",\"created_time\":1795305600}}]}]}";

    @Test
    void a_lead_is_written_and_signed_as_in_the_contract() {
        JsonNode value = Json.read("{\"leadgen_id\":\"444000111\",\"page_id\":\"104\",\"form_id\":\"205\","
                + "\"ad_id\":\"306\",\"adgroup_id\":\"407\",\"created_time\":1795305600}");
        String body = DeliveryBody.of(List.of(new DeliveryBody.Change("104", 1795305601, value)));
        assertEquals(ONE_LEAD, body);
        assertEquals(216, DeliveryBody.bytes(body).length);
        assertEquals(
                "sha256=3f9d1d268b6525682d13873ff3b63f116b2a8c7d5984c15a6f58dda90b887448",
                Signature.header(SECRET, DeliveryBody.bytes(body)));
    }

    @Test
    void letters_beyond_ascii_and_slashes_are_escaped_before_signing() {
        JsonNode message =
                Json.read("{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":2,\"messaging\":[{\"message\":"
                        + "{\"mid\":\"m_1\",\"text\":\"äöå 😀 a/b\"}}]}]}");
        String body = DeliveryBody.write(message);
        assertEquals(
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":2,\"messaging\":[{\"message\":{\"mid\":\"m_1\","
                        + "\"text\":\"\\u00e4\\u00f6\\u00e5 \\ud83d\\ude00 a\\/b\"}}]}]}",
                body);
        assertEquals(133, DeliveryBody.bytes(body).length);
        assertEquals(
                "sha256=89445af4f3a6ff87c20c88ec3f44cd83329f5cbe75c0fb282dc3948ec2124cf1",
                Signature.header(SECRET, DeliveryBody.bytes(body)));
    }

    @Test
    void signs_of_markup_are_escaped_too() {
        assertEquals("[\"\\u003Ca\\u0040b\\u0025\\\"\\\\>\"]", DeliveryBody.write(Json.read("[\"<a@b%\\\"\\\\>\"]")));
    }

    @Test
    void a_page_has_one_entry_however_many_leads_it_got() {
        JsonNode value = Json.read("{\"leadgen_id\":\"1\"}");
        JsonNode body = Json.read(DeliveryBody.of(List.of(
                new DeliveryBody.Change("104", 5, value),
                new DeliveryBody.Change("105", 6, value),
                new DeliveryBody.Change("104", 7, value))));
        assertEquals(2, body.path("entry").size());
        assertEquals(2, body.path("entry").path(0).path("changes").size());
        assertEquals("105", body.path("entry").path(1).path("id").asText());
    }

    @Test
    void published_signature_vectors_hold() {
        assertEquals(
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                Signature.header("It's a Secret to Everybody", DeliveryBody.bytes("Hello, World!")));
        assertEquals(
                "df4256903ba4e23636cc142117aa632133d75c642bd2a68955be1443bd14deb9",
                Signature.proof("foo_secret", "foo_token"));
    }
}
