package org.sitesentinel.inspection.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;

/**
 * What to know before a visit; absent parts nobody has told.
 *
 * @param hints what to look at, in the caller's language
 * @param codelessBuildings buildings without a posted venue code
 */
public record InspectionHintsView(
        UUID siteId,
        String name,
        SiteType siteType,
        String district,
        @Nullable SiteStatus status,
        @Nullable LocalDate lastInspectedOn,
        @Nullable LocalDate earliestDeadline,
        List<Hint> hints,
        SiteFacts.@Nullable Vaccination vaccination,
        SiteFacts.@Nullable Testing testing,
        SiteFacts.VenueCodes venueCodes,
        List<CodelessBuilding> codelessBuildings,
        SiteFacts.@Nullable Supplies supplies,
        SiteFacts.@Nullable AccessControl accessControl,
        SiteFacts.@Nullable IsolationRooms isolationRooms,
        @Nullable LocalDate disinfectedOn) {

    /** A risk, and what it is in this case. */
    public record Hint(Risk risk, String text) {}
}
