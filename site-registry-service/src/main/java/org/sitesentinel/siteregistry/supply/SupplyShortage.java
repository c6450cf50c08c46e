package org.sitesentinel.siteregistry.supply;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.siteregistry.readiness.FacetStatus;

/**
 * A site that lacks supplies, or of which nobody knows.
 *
 * @param status {@code UNMET}: too little; {@code UNKNOWN}: never reported, or too long ago
 * @param daysOfCover days that the scarcest item lasts, as last reported
 * @param requiredDays days that are required today
 */
public record SupplyShortage(
        UUID siteId,
        String siteName,
        SiteType siteType,
        String district,
        FacetStatus status,
        @Nullable Integer daysOfCover,
        int requiredDays,
        @Nullable LocalDate reportedOn) {

    static SupplyShortage of(Object[] row) {
        return new SupplyShortage(
                (UUID) row[0],
                (String) row[1],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                (Boolean) row[7] ? FacetStatus.UNKNOWN : FacetStatus.UNMET,
                (Integer) row[4],
                (Integer) row[5],
                row[6] == null ? null : LocalDate.parse((String) row[6]));
    }
}
