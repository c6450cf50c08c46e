package org.sitesentinel.vaccination.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tallies added up.
 *
 * @param reports number of tallies
 * @param staleReports those of them that are older than they may be
 * @param oldestReport business date of the oldest; absent where there are none
 * @param eligible people whose time for a booster has come; absent where it is not known, as of declared tallies
 */
record Sums(
        long headcount,
        long primaryComplete,
        long booster,
        long contraindicated,
        long deferred,
        long refused,
        long unknown,
        long reports,
        long staleReports,
        @Nullable LocalDate oldestReport,
        @Nullable Long eligible) {
    static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);

    /** Nobody was counted. */
    static final Sums NOBODY = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0L);

    /** People nobody has reported yet. */
    static Sums people(long headcount, long primaryComplete, long booster) {
        return new Sums(headcount, primaryComplete, booster, 0, 0, 0, 0, 0, 0, null, null);
    }

    Sums plus(Sums other) {
        return new Sums(
                headcount + other.headcount,
                primaryComplete + other.primaryComplete,
                booster + other.booster,
                contraindicated + other.contraindicated,
                deferred + other.deferred,
                refused + other.refused,
                unknown + other.unknown,
                reports + other.reports,
                staleReports + other.staleReports,
                older(oldestReport, other.oldestReport),
                sum(eligible, other.eligible));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    private static @Nullable LocalDate older(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
