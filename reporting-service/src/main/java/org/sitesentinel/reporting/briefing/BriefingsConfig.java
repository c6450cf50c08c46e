package org.sitesentinel.reporting.briefing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What an operator may set of briefings that are written by schedule. */
@ConfigMapping(prefix = "site-sentinel.briefings")
interface BriefingsConfig {
    /** Division codes of the districts that get a draft every week. Default none. */
    Optional<List<String>> districts();

    /** The template of these drafts. Default the one that ships with the service. */
    @WithDefault("housing-bureau")
    String template();

    /**
     * When they are looked for, as a cron expression in Asia/Shanghai; a week whose draft is there is left alone.
     * Default half past seven every morning, so that a Monday that was missed is made up for on Tuesday.
     */
    @WithDefault("0 30 7 * * ?")
    String cron();
}
