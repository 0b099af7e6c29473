package io.leadline.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How background jobs are worked. */
@ConfigMapping(prefix = "leadline.jobs")
public interface JobsConfig {
    /** How long a chunk belongs to its worker; must outlast the longest one, or its work is thrown away and repeated. */
    @WithDefault("2m")
    Duration lease();

    /** Jobs worked at the same time by one process. 0: none. */
    @WithDefault("2")
    int parallel();

    /** Days that a job's file can be fetched. */
    @WithDefault("7")
    int keepResultDays();

    /** Days that a finished job and its rows can be looked at. */
    @WithDefault("90")
    int keepDays();
}
