package org.sitesentinel.inspection.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.paging.Filter;

/** What a caller asks of the list; absent parts narrow nothing. */
public record CaseQuestion(
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable SiteType siteType,
        @RestQuery @Nullable CaseStatus status,
        @RestQuery @Nullable Boolean overdue,
        @RestQuery @Nullable LocalDate from,
        @RestQuery @Nullable LocalDate to) {
    private static final String IS_OVERDUE = "status in ('ORDERED', 'REFERRED') and served.deadline.day < :today";
    private static final String IS_NOT = "(status not in ('ORDERED', 'REFERRED') or served.deadline.day >= :today)";

    Filter on(LocalDate today) {
        return new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("status = :status", "status", status)
                .and(Boolean.FALSE.equals(overdue) ? IS_NOT : IS_OVERDUE, "today", overdue == null ? null : today)
                .and("openedOn >= :from", "from", from)
                .and("openedOn <= :to", "to", to);
    }
}
