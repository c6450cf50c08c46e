package org.sitesentinel.reporting.briefing.template;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The days up to a figure's last one in which something happened. */
public enum FigurePeriod {
    LAST_7_DAYS,
    LAST_30_DAYS,
    /** From Monday. */
    THIS_WEEK,
    THIS_MONTH,
    THIS_QUARTER,
    THIS_YEAR;

    /** Its first day. */
    public LocalDate from(LocalDate last) {
        return switch (this) {
            case LAST_7_DAYS -> last.minusDays(6);
            case LAST_30_DAYS -> last.minusDays(29);
            case THIS_WEEK -> last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case THIS_MONTH -> last.withDayOfMonth(1);
            case THIS_QUARTER -> last.with(IsoFields.DAY_OF_QUARTER, 1);
            case THIS_YEAR -> last.withDayOfYear(1);
        };
    }
}
