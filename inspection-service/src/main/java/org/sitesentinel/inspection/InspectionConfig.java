package org.sitesentinel.inspection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What differs from one bureau to the next. */
@ConfigMapping(prefix = "site-sentinel.inspection")
public interface InspectionConfig {
    /**
     * The agency's short name at the head of its document numbers: {@code 宁城西} in {@code 宁城西住建责改字〔2022〕第1号}. Another
     * name starts a count of its own.
     */
    @WithDefault("宁城西")
    String agency();

    /**
     * Percentage of a site's people with a booster below which its coverage is a risk, where a draw's plan says
     * nothing.
     */
    @WithDefault("80")
    int lowCoverageBelow();
}
