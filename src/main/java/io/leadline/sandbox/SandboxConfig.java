package io.leadline.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Knobs of the sandbox that no screen shows. */
@ConfigMapping(prefix = "leadline.sandbox")
interface SandboxConfig {
    /** Whether the sandbox offers itself to the Meta settings at start; off, everything has to be connected by hand. */
    @WithDefault("true")
    boolean connect();
}
