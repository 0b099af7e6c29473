package io.leadline.functions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a new installation begins with; later changes are made in the application. */
@ConfigMapping(prefix = "leadline.first")
interface FirstStartConfig {
    @WithDefault("My company")
    String organisation();

    /** IANA name of the organisation's time zone: its months and days are counted in it. */
    @WithDefault("UTC")
    String timeZone();

    /** ISO 3166 code of the country in which phone numbers without a country code are read. */
    @WithDefault("UA")
    String country();

    @WithDefault("admin@leadline.local")
    String adminEmail();

    /** One-time: it must be changed at the first sign-in. Unset: one is made up and printed once. */
    Optional<String> adminPassword();
}
