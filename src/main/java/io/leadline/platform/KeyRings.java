package io.leadline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The two key rings. A public function is given the webhook's alone, so it cannot decrypt page tokens. */
@ApplicationScoped
public class KeyRings {
    private final Optional<KeyRing> main;
    private final Optional<KeyRing> webhook;

    public KeyRings(PlatformConfig config) {
        main = config.encryptionKeys().map(KeyRing::parse);
        webhook = config.webhookKeys().map(KeyRing::parse);
    }

    /** For page tokens and everything else that is nobody's business but the back office's. */
    public KeyRing main() {
        return main.orElseThrow(() -> new IllegalStateException("LEADLINE_ENCRYPTION_KEYS is not set"));
    }

    /** For the App Secret and the verify token. */
    public KeyRing webhook() {
        return webhook.orElseThrow(() -> new IllegalStateException("LEADLINE_WEBHOOK_KEYS is not set"));
    }
}
