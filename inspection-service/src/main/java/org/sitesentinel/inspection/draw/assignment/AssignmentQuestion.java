package org.sitesentinel.inspection.draw.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.paging.Filter;

/** What a caller asks of the list; absent parts narrow nothing. */
public record AssignmentQuestion(
        @RestQuery @Nullable UUID drawId,
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable SiteType siteType,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable String inspector,
        @RestQuery @Nullable AssignmentStatus status,
        @RestQuery @Nullable LocalDate overdueOn) {
    Filter filter() {
        return new Filter()
                .and("drawId = :drawId", "drawId", drawId)
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("place.district = :district", "district", district)
                .and("array_contains(inspectors, :inspector)", "inspector", inspector)
                .and("status = :status", "status", status)
                .and("status = OPEN and dueOn < :overdueOn", "overdueOn", overdueOn);
    }
}
