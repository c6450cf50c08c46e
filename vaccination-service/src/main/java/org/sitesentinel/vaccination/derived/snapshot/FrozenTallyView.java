package org.sitesentinel.vaccination.derived.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.vaccination.derived.DerivedCounts;

/**
 * What was counted of a site's post for a day.
 *
 * @param version counts up with each time that a day's numbers changed
 * @param recordedAt when they were counted
 */
public record FrozenTallyView(
        LocalDate asOf,
        UUID siteId,
        SiteType siteType,
        String district,
        Post post,
        long version,
        Instant recordedAt,
        DerivedCounts counts) {

    static FrozenTallyView of(LocalDate asOf, Object[] row) {
        return new FrozenTallyView(
                asOf,
                (UUID) row[0],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                Post.valueOf((String) row[1]),
                ((Number) row[4]).longValue(),
                (Instant) row[5],
                DerivedCounts.of(row, 6));
    }
}
