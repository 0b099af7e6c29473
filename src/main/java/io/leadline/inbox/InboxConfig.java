package io.leadline.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the inbox is worked. */
@ConfigMapping(prefix = "leadline.inbox")
public interface InboxConfig {
    /** How long a worker owns an event; must outlast two attempts that hang to their time-outs, or two
     * workers do the same work. */
    @WithDefault("90s")
    Duration lease();

    /** Events worked at the same time by one process; each needs a database connection while it closes. 0: none. */
    @WithDefault("6")
    int parallel();

    /** Days that settled events stay to be looked at and replayed, before they are folded into their day's figures. */
    @WithDefault("90")
    int keepDays();

    /** Deliveries that may wait for one commit; more wait for the next. */
    @WithDefault("64")
    int batch();

    /** Deliveries that may wait at all; beyond that the answer is 503 and the provider sends again. */
    @WithDefault("2000")
    int backlog();
}
