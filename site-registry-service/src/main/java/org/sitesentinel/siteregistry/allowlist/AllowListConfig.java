package org.sitesentinel.siteregistry.allowlist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What can be set about lists for kiosks that are offline. */
@ConfigMapping(prefix = "site-sentinel.allow-lists")
public interface AllowListConfig {
    /** How long a kiosk may decide by a list; less when other rules hold from midnight on. */
    @WithDefault("PT12H")
    Duration validFor();

    /** After this time a list is issued anew even if nothing has changed. */
    @WithDefault("PT1H")
    Duration renewedAfter();

    /** A list names who was scanned at the site on so many days, today included. */
    @WithDefault("14")
    @Min(1)
    int peopleOfDays();

    /** Days after which passes change; one is good until the end of the period that follows its own. */
    @WithDefault("30")
    @Min(1)
    int passDays();

    /** Days after which another key signs. */
    @WithDefault("90")
    @Min(1)
    int keyDays();
}
