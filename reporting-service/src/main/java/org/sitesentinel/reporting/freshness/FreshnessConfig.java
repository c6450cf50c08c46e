package org.sitesentinel.reporting.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** After how long without an event a topic is called stale. */
@ConfigMapping(prefix = "site-sentinel.freshness")
public interface FreshnessConfig {
    /** Where nothing else is said of a topic; 30 days when absent. */
    @WithDefault("P30D")
    Duration staleAfter();

    /** By topic: what is told every day should not be silent for two. */
    Map<String, Duration> topics();
}
