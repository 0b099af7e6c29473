package io.leadline.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What every part of the installation shares. */
@ConfigMapping(prefix = "leadline")
public interface PlatformConfig {
    /** {@code demo} (sandbox Meta, caught mail, loopback only) or {@code production}. Set by the start-up, not by hand. */
    @WithDefault("production")
    String mode();

    /** The address people and providers reach this installation at, without a slash at the end. */
    Optional<String> publicUrl();

    /** Keys for page tokens and other secrets: {@code 1:<64 hex digits>}, newest first. */
    Optional<String> encryptionKeys();

    /** Keys for what the public webhook must decrypt: App Secret and verify token only. */
    Optional<String> webhookKeys();

    /** Name of the request header that a trusted reverse proxy puts the client's address into; unset: the connection's. */
    Optional<String> clientAddressHeader();

    default boolean demo() {
        return "demo".equals(mode());
    }
}
