package org.sitesentinel.siteregistry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set about the registry. */
@ConfigMapping(prefix = "site-sentinel.site-registry")
public interface SiteRegistryConfig {
    /** Days that a site's supplies must last (一周以上). */
    @WithDefault("7")
    int requiredSupplyDays();

    /** Look-ups of venue codes that one address may make in a minute without a token. */
    @WithDefault("600")
    int openLookUpsPerMinute();
}
