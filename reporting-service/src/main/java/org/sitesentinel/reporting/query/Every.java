package org.sitesentinel.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far the points of a series are from each other. */
public enum Every {
    /** Each day. */
    DAY(Period.Kind.DAYS),
    /** Weeks from Monday to Sunday. */
    WEEK(Period.Kind.WEEK),
    /** Months of the calendar. */
    MONTH(Period.Kind.MONTH);

    private final Period.Kind kind;

    Every(Period.Kind kind) {
        this.kind = kind;
    }

    /** The steps of a period, one after the other; the first and the last may be cut short. */
    List<Period> steps(Period period, int most) {
        List<Period> steps = new ArrayList<>();
        LocalDate from = period.from();
        while (!from.isAfter(period.to()) && steps.size() < most) {
            LocalDate next = kind.plus(kind.begin(from), 1);
            LocalDate last = next.minusDays(1);
            steps.add(Period.of(from, last.isAfter(period.to()) ? period.to() : last));
            from = next;
        }
        return steps;
    }
}
