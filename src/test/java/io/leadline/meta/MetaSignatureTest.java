package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaSignatureTest {
    private static final String SECRET = "contract-test-secret";
    private static final String ESCAPED =
            "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":2,\"messaging\":[{\"message\":{\"mid\":\"m_1\","
                    + "\"text\":\"\\u00e4\\u00f6\\u00e5 \\ud83d\\ude00 a\\/b\"}}]}]}";
    private static final String UNESCAPED =
            "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":2,\"messaging\":[{\"message\":{\"mid\":\"m_1\","
                    + "\"text\":\"äöå 😀 a/b\"}}]}]}";
    private static final String SIGNED = "sha256=89445af4f3a6ff87c20c88ec3f44cd83329f5cbe75c0fb282dc3948ec2124cf1";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_published_vector_fits() {
        assertEquals(
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                MetaSignature.of(bytes("Hello, World!"), "It's a Secret to Everybody"));
    }

    @Test
    void the_bytes_as_sent_are_signed_and_not_what_they_mean() {
        assertTrue(MetaSignature.genuine(SIGNED, bytes(ESCAPED), List.of(SECRET)));
        assertFalse(MetaSignature.genuine(SIGNED, bytes(UNESCAPED), List.of(SECRET)));
    }

    @Test
    void the_previous_secret_is_accepted_too() {
        assertTrue(MetaSignature.genuine(SIGNED, bytes(ESCAPED), List.of("a newer one", SECRET)));
    }

    @Test
    void without_a_secret_nothing_is_genuine() {
        assertFalse(MetaSignature.genuine(SIGNED, bytes(ESCAPED), List.of()));
    }

    @Test
    void malformed_headers_are_refused() {
        for (String header : new String[] {
            null,
            "",
            "sha256=",
            SIGNED.substring(0, 70),
            SIGNED + "0",
            SIGNED.toUpperCase(),
            "sha1=" + SIGNED.substring(7)
        }) {
            assertFalse(MetaSignature.genuine(header, bytes(ESCAPED), List.of(SECRET)), header);
        }
    }
}
