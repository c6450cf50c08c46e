package org.sitesentinel.vaccination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set. */
@ConfigMapping(prefix = "site-sentinel.vaccination")
public interface VaccinationConfig {
    /** Days after which a site reports its tallies again; one that is silent for longer is stale. Default 7. */
    @WithDefault("7")
    int reportEveryDays();
}
