package io.leadline.meta;

import io.leadline.platform.KeyRing;
import io.leadline.platform.Randomness;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The writing side of what the public webhook checks deliveries with, encrypted under the webhook's own key. There is one
 * row; the previous secret is the former ciphertext as it was, so it is under the same place.
 */
@Entity
@Table(name = "meta_webhook")
class AppSecrets {
    /** Meta goes on signing with the old secret for deliveries on their way. */
    static final Duration PREVIOUS_KEPT = Duration.ofHours(48);

    static final String SECRET_PLACE = "meta_webhook.app_secret:1";
    static final String TOKEN_PLACE = "meta_webhook.verify_token:1";

    @Id
    private short id = 1;

    @Column(name = "app_secret")
    private byte[] appSecret;

    @Column(name = "previous_app_secret")
    private byte[] previousAppSecret;

    @Column(name = "previous_secret_until")
    private Instant previousSecretUntil;

    @Column(name = "verify_token")
    private byte[] verifyToken;

    @Column(name = "verified_at", updatable = false)
    private Instant verifiedAt;

    protected AppSecrets() {}

    /** The verify token is made once and never changes. */
    static AppSecrets initial(KeyRing keys) {
        byte[] random = Randomness.bytes(24);
        AppSecrets secrets = new AppSecrets();
        secrets.verifyToken =
                keys.encrypt(Base64.getUrlEncoder().withoutPadding().encodeToString(random), TOKEN_PLACE);
        return secrets;
    }

    Optional<String> appSecret(KeyRing keys) {
        return Optional.ofNullable(appSecret).map(stored -> keys.decrypt(stored, SECRET_PLACE));
    }

    String verifyToken(KeyRing keys) {
        return keys.decrypt(verifyToken, TOKEN_PLACE);
    }

    /** @return whether it is another one than before */
    boolean keep(String secret, KeyRing keys, Instant now) {
        Optional<String> before = appSecret(keys);
        if (before.isPresent() && before.get().equals(secret)) {
            return false;
        }
        previousAppSecret = appSecret;
        previousSecretUntil = before.isPresent() ? now.plus(PREVIOUS_KEPT) : null;
        appSecret = keys.encrypt(secret, SECRET_PLACE);
        return true;
    }

    boolean hasAppSecret() {
        return appSecret != null;
    }

    Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }
}
