package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.platform.PlatformConfig;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnAddressTest {
    private static OwnAddress at(String publicUrl) {
        return new OwnAddress(new PlatformConfig() {
            @Override
            public String mode() {
                return "production";
            }

            @Override
            public Optional<String> publicUrl() {
                return Optional.of(publicUrl);
            }

            @Override
            public Optional<String> encryptionKeys() {
                return Optional.empty();
            }

            @Override
            public Optional<String> webhookKeys() {
                return Optional.empty();
            }

            @Override
            public Optional<String> clientAddressHeader() {
                return Optional.empty();
            }
        });
    }

    @Test
    void this_machines_names_for_itself_are_one() {
        OwnAddress local = at("http://localhost:8080");
        assertTrue(local.isOwnWebhook("http://127.0.0.1:8080/webhooks/meta", null));
        assertTrue(local.isOwnWebhook("http://localhost:8080/webhooks/meta", null));
        assertFalse(local.isOwnWebhook("http://127.0.0.1:8081/webhooks/meta", null));
        assertFalse(local.isOwnWebhook("http://127.0.0.1.example.test:8080/webhooks/meta", null));
        assertEquals(Optional.empty(), local.reachableWebhook());
    }

    @Test
    void a_public_address_is_compared_to_the_letter() {
        OwnAddress open = at("https://leads.example.test/");
        assertTrue(open.isOwnWebhook("https://leads.example.test/webhooks/meta", null));
        assertFalse(open.isOwnWebhook("https://old.example.test/webhooks/meta", null));
        assertEquals(Optional.of("https://leads.example.test/webhooks/meta"), open.reachableWebhook());
    }
}
