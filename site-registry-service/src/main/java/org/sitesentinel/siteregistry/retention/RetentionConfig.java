package org.sitesentinel.siteregistry.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Days for which rows are kept, the day that counts not counted. Of check-ins see {@code check-ins.retention-days}. */
@ConfigMapping(prefix = "site-sentinel.retention")
public interface RetentionConfig {
    /** Permits to leave, after they have ended. */
    @WithDefault("28")
    @Min(0)
    int exitPermitDays();

    /** The audit of contact traces: three years, as records of handling personal data are (PIPL art. 56). */
    @WithDefault("1095")
    @Min(0)
    int contactTraceAuditDays();

    /** Lists for kiosks, after they have ended: as long as the check-ins that name them. */
    @WithDefault("28")
    @Min(0)
    int allowListDays();
}
