package org.sitesentinel.vaccination.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is vaccinated, of whom. Those without a booster are also told by reason, and stay in the denominators.
 *
 * @param headcount everybody on the rosters
 * @param primaryComplete with the complete primary course
 * @param booster with a booster on top of it
 * @param primaryOfRoster {@code primaryComplete} ÷ {@code headcount}
 * @param boosterOfRoster {@code booster} ÷ {@code headcount}
 * @param reports tallies that these are the sums of, one a subject and post; where derived, sites' posts with somebody
 * @param staleReports those of them that are older than sites may be silent
 * @param stale whether there is any such
 * @param oldestReport business date of the oldest; absent where there are none
 * @param eligible whose time for a booster has come, boosted or not; absent where declared, for tallies do not say
 * @param boosterOfEligible {@code booster} ÷ {@code eligible}; absent with it
 */
public record CoverageFigures(
        long headcount,
        long primaryComplete,
        long booster,
        long contraindicated,
        long deferred,
        long refused,
        long unknown,
        Rate primaryOfRoster,
        Rate boosterOfRoster,
        long reports,
        long staleReports,
        boolean stale,
        @Nullable LocalDate oldestReport,
        @Nullable Long eligible,
        @Nullable Rate boosterOfEligible) {
    static CoverageFigures of(Sums sums, Rounding rounding) {
        return new CoverageFigures(
                sums.headcount(),
                sums.primaryComplete(),
                sums.booster(),
                sums.contraindicated(),
                sums.deferred(),
                sums.refused(),
                sums.unknown(),
                Rate.of(sums.primaryComplete(), sums.headcount(), rounding),
                Rate.of(sums.booster(), sums.headcount(), rounding),
                sums.reports(),
                sums.staleReports(),
                sums.staleReports() > 0,
                sums.oldestReport(),
                sums.eligible(),
                sums.eligible() == null ? null : Rate.of(sums.booster(), sums.eligible(), rounding));
    }
}
