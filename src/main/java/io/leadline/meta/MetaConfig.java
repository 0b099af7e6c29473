package io.leadline.meta;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where Meta is found. The product itself is set up on the settings page, not here. */
@ConfigMapping(prefix = "leadline.meta")
interface MetaConfig {
    /** The Graph API without its version; the demo points it at the sandbox. Tokens are sent nowhere else. */
    @WithDefault("https://graph.facebook.com")
    URI graphUrl();

    /** Where the login dialog is. */
    @WithDefault("https://www.facebook.com")
    URI dialogUrl();

    /** The first value of the setting; later the settings page alone decides. */
    @WithDefault("v26.0")
    String graphVersion();

    /** How often each page's forms are read for leads that no webhook brought. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** The same for a form without a lead in 90 days whose count at Meta stands still. */
    @WithDefault("6h")
    Duration sweepQuietEvery();

    /** Whether the schedule reads them at all. */
    @WithDefault("true")
    boolean sweeps();

    @WithDefault("3s")
    Duration connectTimeout();

    /** Until the answer begins. Together with one retry it must stay well under the inbox's lease. */
    @WithDefault("8s")
    Duration readTimeout();
}
