package org.sitesentinel.vaccination.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A tally as it is shown.
 *
 * @param subject the site's id or the unit's code
 * @param siteId absent for a unit
 */
public record TallyView(
        UUID id,
        long version,
        String subject,
        @Nullable UUID siteId,
        @Nullable SiteType siteType,
        String district,
        Population population,
        Post post,
        LocalDate businessDate,
        TallyCounts counts,
        Instant recordedAt)
        implements Versioned {
    static TallyView of(Tally tally) {
        return of(tally, tally.version(), tally.counts(), tally.recordedAt());
    }

    /** As it was in one of its versions. */
    static TallyView of(Tally tally, TallyVersion then) {
        return of(tally, then.version(), then.counts(), then.recordedAt());
    }

    private static TallyView of(Tally tally, long version, TallyCounts counts, Instant recordedAt) {
        return new TallyView(
                tally.id(),
                version,
                tally.subject(),
                tally.place().siteId(),
                tally.place().siteType(),
                tally.place().district(),
                tally.population(),
                tally.post(),
                tally.businessDate(),
                counts,
                recordedAt);
    }
}
