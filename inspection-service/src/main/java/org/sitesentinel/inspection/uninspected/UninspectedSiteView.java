package org.sitesentinel.inspection.uninspected;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;

/**
 * A site that was not inspected.
 *
 * @param managementKind absent for construction sites
 * @param lastInspectedOn before the day asked about; absent if never
 */
public record UninspectedSiteView(
        UUID siteId,
        String name,
        SiteType siteType,
        String district,
        @Nullable ManagementKind managementKind,
        @Nullable LocalDate lastInspectedOn) {}
