package org.sitesentinel.reporting.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that is asked about.
 *
 * @param from first day of a period; absent where everything up to {@code to} counts
 * @param to the last day, whole
 * @param knownAt only what had been recorded by then; absent for all that is known
 */
public record Moment(
        @Nullable LocalDate from, LocalDate to, @Nullable Instant knownAt) {

    /** At the end of a day, by all that is known. */
    public static Moment endOf(LocalDate day) {
        return new Moment(null, day, null);
    }

    /** The same knowledge of another period. */
    Moment in(Period period) {
        return new Moment(period.from(), period.to(), knownAt);
    }
}
