package org.sitesentinel.reporting.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about alerts. */
@ConfigMapping(prefix = "site-sentinel.alerts")
interface AlertConfig {
    /**
     * How often replicas look for rules that are due, as the scheduler reads it; {@code off} for never. Default 10s.
     */
    @WithDefault("10s")
    String lookEvery();

    /** How long a rule rests after it was evaluated. Default a minute. */
    @WithDefault("60s")
    Duration restOfRule();
}
