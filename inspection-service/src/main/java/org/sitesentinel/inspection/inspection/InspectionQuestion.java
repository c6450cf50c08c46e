package org.sitesentinel.inspection.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.paging.Filter;

/** What a caller asks of the list; absent parts narrow nothing. */
public record InspectionQuestion(
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable SiteType siteType,
        @RestQuery @Nullable InspectionResult result,
        @RestQuery @Nullable UUID checklistId,
        @RestQuery @Nullable String item,
        @RestQuery @Nullable LocalDate from,
        @RestQuery @Nullable LocalDate to) {
    private static final String FOUND =
            "id in (select found.id from Inspection found join found.findings finding where finding.item = :item)";

    Filter filter() {
        return new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("result = :result", "result", result)
                .and("checklistId = :checklistId", "checklistId", checklistId)
                .and(FOUND, "item", item)
                .and("inspectedOn >= :from", "from", from)
                .and("inspectedOn <= :to", "to", to);
    }
}
