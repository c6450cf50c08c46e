package org.sitesentinel.reporting.metric;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** How many days a sum is of. */
public enum Grain {
    DAY(ChronoUnit.DAYS, day -> day),
    MONTH(ChronoUnit.MONTHS, day -> day.withDayOfMonth(1)),
    YEAR(ChronoUnit.YEARS, day -> day.withDayOfYear(1));

    private final ChronoUnit length;
    private final UnaryOperator<LocalDate> begin;

    Grain(ChronoUnit length, UnaryOperator<LocalDate> begin) {
        this.length = length;
        this.begin = begin;
    }

    /** The first day of the one that a day is in. */
    public LocalDate begin(LocalDate day) {
        return begin.apply(day);
    }

    /** The first on which one begins, from a day on. */
    public LocalDate nextBegin(LocalDate day) {
        return begin(day.plus(1, length).minusDays(1));
    }
}
