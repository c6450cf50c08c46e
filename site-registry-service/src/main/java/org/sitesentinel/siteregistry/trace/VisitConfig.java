package org.sitesentinel.siteregistry.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How visits are read from check-ins. */
@ConfigMapping(prefix = "site-sentinel.visits")
public interface VisitConfig {
    /** A scan within this time after the last one extends the visit. */
    @WithDefault("PT2H")
    Duration extendedWithin();

    /** When somebody is taken to have left a construction site whose exit nobody scanned, after their last scan. */
    @WithDefault("PT12H")
    Duration constructionSiteStay();

    /** The same of a residential compound. */
    @WithDefault("PT24H")
    Duration residentialCompoundStay();

    /** The same of an office building. */
    @WithDefault("PT10H")
    Duration officeBuildingStay();
}
