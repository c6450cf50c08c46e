package org.sitesentinel.vaccination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set. */
@ConfigMapping(prefix = "site-sentinel.vaccination")
public interface VaccinationConfig {
    /** Days after which a site reports its tallies again; one that is silent for longer is stale. Default 7. */
    @WithDefault("7")
    int reportEveryDays();

    /** Days that have ended whose derived tallies are frozen again every night, as doses come in late. Default 3. */
    @WithDefault("3")
    int snapshotDays();

    /** When they are frozen, as a cron expression in Asia/Shanghai. Default ten to one at night. */
    @WithDefault("0 50 0 * * ?")
    String snapshotCron();
}
