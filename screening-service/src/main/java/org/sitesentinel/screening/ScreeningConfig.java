package org.sitesentinel.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set. */
@ConfigMapping(prefix = "site-sentinel.screening")
public interface ScreeningConfig {
    /** The disease whose policy returnees are judged by. Default {@code COVID_19}. */
    @WithDefault("COVID_19")
    String returneeDisease();

    /**
     * How many hours old a certificate may be to count as complete documents under a policy that asks for none. Default
     * 48.
     */
    @WithDefault("48")
    int usualCertificateHours();

    /**
     * How many days after nothing is asked any more, and after they were last heard of, persons who have left are
     * erased where the policy does not say. Default 30.
     */
    @WithDefault("30")
    int purgeGraceDays();

    /** How many hours after an arrival missing documents may be brought. Default 24. */
    @WithDefault("24")
    int supplementHours();
}
