package org.sitesentinel.siteregistry.checkin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What can be set about check-ins. */
@ConfigMapping(prefix = "site-sentinel.check-ins")
public interface CheckInConfig {
    /** Days for which check-ins are kept, the day itself not counted. */
    @WithDefault("28")
    int retentionDays();

    /** Days for which room is made ahead, in case nothing runs for a while. */
    @WithDefault("7")
    int daysAhead();

    /** Rows that one batch of a kiosk may hold. */
    @WithDefault("1000")
    int mostInBatch();

    /** More people than this in one scan are an anomaly. */
    @WithDefault("20")
    int crowd();

    /** Within so many minutes nobody enters two sites, and nobody mends what they were turned away for. */
    @WithDefault("5")
    int minutesApart();

    /** So many entries that devices counted and nobody scanned make an hour an anomaly... */
    @WithDefault("5")
    int unscannedPeople();

    /** ...if they are also more than this share of those that were scanned. */
    @WithDefault("0.1")
    BigDecimal unscannedShare();
}
