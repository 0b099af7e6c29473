package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.platform.KeyRings;
import io.leadline.platform.PlatformConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rolled back each time: the application under test goes on with its own key. */
@QuarkusTest
class StoredSecretsTest {
    private static final String IN_USE = "1:ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
    private static final String NEW = "2:" + "0b".repeat(32);

    @Inject
    EntityManager entities;

    private static KeyRings rings(String webhookKeys) {
        PlatformConfig config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withDefaultValues(Map.of(
                        "leadline.webhook-keys",
                        webhookKeys,
                        "leadline.encryption-keys",
                        "1:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"))
                .build()
                .getConfigMapping(PlatformConfig.class);
        return new KeyRings(config);
    }

    private byte[] stored() {
        return (byte[]) entities.createNativeQuery("select verify_token from meta_webhook")
                .getSingleResult();
    }

    @Test
    void a_new_key_in_front_seals_everything_anew_and_the_values_stay() {
        QuarkusTransaction.begin();
        try {
            KeyRings rotated = rings(NEW + "," + IN_USE);
            String before = rotated.webhook().decrypt(stored(), "meta_webhook.verify_token:1");
            new StoredSecrets(entities, rotated).checkAndRotate();
            assertTrue(rotated.webhook().isCurrent(stored()));
            assertEquals(before, rings(NEW).webhook().decrypt(stored(), "meta_webhook.verify_token:1"));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void a_value_of_an_unknown_key_stops_the_start_and_names_the_key() {
        QuarkusTransaction.begin();
        try {
            StoredSecrets withoutTheKey = new StoredSecrets(entities, rings(NEW));
            String why = assertThrows(IllegalStateException.class, withoutTheKey::checkAndRotate)
                    .getMessage();
            assertTrue(why.contains("key 1"), why);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
