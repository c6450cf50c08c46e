package org.sitesentinel.screening.testresult;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about tests. */
@ConfigMapping(prefix = "site-sentinel.testing")
public interface TestingConfig {
    /**
     * Hours after sampling within which a result is expected where no policy tells: as a rule those for which a
     * certificate of the policy in force is valid. Default 48.
     */
    @WithDefault("48")
    int resultHours();

    /** Hours of silence after which a laboratory is missed. Default 48. */
    @WithDefault("48")
    int silentHours();

    /** Days of silence after which nobody expects a laboratory any more. Default 30. */
    @WithDefault("30")
    int forgottenDays();

    /** Days before the sample was taken from which on a positive person's contacts are traced. Default 2. */
    @WithDefault("2")
    int traceDays();

    /** How often days with new results are counted. Default 5 s. */
    @WithDefault("5s")
    Duration tallyInterval();
}
