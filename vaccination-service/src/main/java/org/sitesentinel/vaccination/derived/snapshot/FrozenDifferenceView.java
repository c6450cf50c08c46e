package org.sitesentinel.vaccination.derived.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.vaccination.derived.DerivedCounts;

/**
 * A site's post of which something else is known now than was frozen.
 *
 * @param version of what was frozen; absent where nothing was
 * @param recordedAt when that was counted
 * @param frozen nobody where nothing was
 * @param now nobody where nobody is known to have been there
 */
public record FrozenDifferenceView(
        LocalDate asOf,
        UUID siteId,
        SiteType siteType,
        String district,
        Post post,
        @Nullable Long version,
        @Nullable Instant recordedAt,
        DerivedCounts frozen,
        DerivedCounts now) {

    static FrozenDifferenceView of(LocalDate asOf, Object[] row) {
        return new FrozenDifferenceView(
                asOf,
                (UUID) row[0],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                Post.valueOf((String) row[1]),
                row[4] == null ? null : ((Number) row[4]).longValue(),
                (Instant) row[5],
                DerivedCounts.of(row, 6),
                DerivedCounts.of(row, 6 + DerivedCounts.COLUMNS.size()));
    }
}
