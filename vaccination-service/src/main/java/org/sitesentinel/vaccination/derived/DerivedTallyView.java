package org.sitesentinel.vaccination.derived;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.vaccination.tally.TallyCounts;

/**
 * A site's post on a day, counted and declared.
 *
 * @param derived absent where nobody is on the roster
 * @param declared the last tally up to the day; absent where there is none
 * @param differences absent where either of them is
 */
public record DerivedTallyView(
        LocalDate asOf,
        UUID siteId,
        SiteType siteType,
        String district,
        Post post,
        @Nullable DerivedCounts derived,
        @Nullable Declared declared,
        @Nullable Differences differences) {

    static DerivedTallyView of(LocalDate asOf, Object[] row) {
        DerivedCounts derived = row[4] == null ? null : DerivedCounts.of(row, 4);
        Declared declared = row[13] == null ? null : Declared.of(row);
        return new DerivedTallyView(
                asOf,
                (UUID) row[0],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                Post.valueOf((String) row[1]),
                derived,
                declared,
                derived == null || declared == null ? null : Differences.of(derived, declared.counts()));
    }

    /** What the site said. */
    public record Declared(LocalDate businessDate, TallyCounts counts) {
        private static Declared of(Object[] row) {
            return new Declared(
                    LocalDate.parse((String) row[13]),
                    new TallyCounts(
                            number(row[14]),
                            number(row[15]),
                            number(row[16]),
                            number(row[17]),
                            number(row[18]),
                            number(row[19]),
                            number(row[20])));
        }

        private static int number(Object value) {
            return ((Number) value).intValue();
        }
    }

    /** Derived minus declared. */
    public record Differences(int headcount, int primaryComplete, int booster) {
        private static Differences of(DerivedCounts derived, TallyCounts declared) {
            return new Differences(
                    derived.headcount() - declared.headcount(),
                    derived.primaryComplete() - declared.primaryComplete(),
                    derived.booster() - declared.booster());
        }
    }
}
