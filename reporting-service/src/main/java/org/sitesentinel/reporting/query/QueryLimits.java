package org.sitesentinel.reporting.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.Set;

/** How much one question may ask, and what it may show of few people. */
@ConfigMapping(prefix = "site-sentinel.queries")
public interface QueryLimits {
    /** Groups of an answer. */
    @WithDefault("10000")
    int groups();

    /** Points of a series. */
    @WithDefault("1000")
    int points();

    /** Points of a series times its groups. */
    @WithDefault("50000")
    int cells();

    /** Small cells. */
    SmallCellPolicy smallCells();

    /** What counts fewer people than this, but somebody, is suppressed. */
    interface SmallCellPolicy {
        /** 0 shows everything. */
        @WithDefault("5")
        int below();

        /** What is not suppressed is told in multiples of this, to the nearest; 1 tells it as it is. */
        @WithDefault("5")
        @Min(1)
        int roundedTo();

        /** Roles that see all as it is. */
        @WithDefault("analyst,bureau-admin")
        Set<String> seenBy();
    }
}
