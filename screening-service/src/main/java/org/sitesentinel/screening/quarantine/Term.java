package org.sitesentinel.screening.quarantine;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/**
 * How long somebody is kept apart, and when they are tested.
 *
 * @param endsOn the day from which they may be released
 */
@Embeddable
record Term(
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") LocalDate endsOn,

        @Column(name = "test_dates") @JdbcTypeCode(SqlTypes.JSON)
        List<LocalDate> testDates) {

    /** @param testDays the first day is 1; those after the last are left out */
    static Term of(LocalDate startsOn, int days, List<Integer> testDays) {
        return new Term(
                startsOn,
                startsOn.plusDays(days),
                testDays.stream()
                        .filter(day -> day <= days)
                        .sorted()
                        .map(day -> startsOn.plusDays(day - 1L))
                        .toList());
    }

    /** As long, from another day on. */
    Term startingOn(LocalDate day) {
        long later = ChronoUnit.DAYS.between(startsOn, day);
        return new Term(
                day,
                endsOn.plusDays(later),
                testDates.stream().map(one -> one.plusDays(later)).toList());
    }

    /** Refuses a day before the first. */
    void requireBegun(LocalDate day, String pointer) {
        if (day.isBefore(startsOn)) {
            throw new InvalidRequest(List.of(Violation.of(pointer, "before-quarantine"))).exception();
        }
    }
}
