package org.sitesentinel.screening.testresult;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about tests. */
@ConfigMapping(prefix = "site-sentinel.testing")
public interface TestingConfig {
    /** Hours after sampling within which a result is expected where the policy in force does not say. Default 48. */
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

    /** The disease whose tests gates and the testing of key staff go by. Default {@code COVID_19}. */
    @WithDefault("COVID_19")
    String disease();

    /** Hours that two negative tests lie apart, at least, before a positive person is free again. Default 24. */
    @WithDefault("24")
    int clearingHours();

    /** How often persons of whom something was told are judged. Default 1 s. */
    @WithDefault("1s")
    Duration statusInterval();

    /** Days that have ended whose testing is counted again every night, as results come in late. Default 3. */
    @WithDefault("3")
    int snapshotDays();

    /** When they are counted, as a cron expression in Asia/Shanghai. Default half past midnight. */
    @WithDefault("0 30 0 * * ?")
    String snapshotCron();
}
