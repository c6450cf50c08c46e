package org.sitesentinel.vaccination.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The periods of a series; each is told by its last day. */
public enum Every {
    DAY(day -> day),

    /** Ends on Sunday. */
    WEEK(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),

    MONTH(TemporalAdjusters.lastDayOfMonth());

    private final TemporalAdjuster end;

    Every(TemporalAdjuster end) {
        this.end = end;
    }

    /**
     * The last days of all periods that begin by {@code to}; the last one ends with it.
     *
     * @param most how many are looked for; one more says that there are more
     */
    List<LocalDate> points(LocalDate from, LocalDate to, int most) {
        List<LocalDate> points = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to) && points.size() <= most; ) {
            LocalDate last = day.with(end);
            points.add(last.isAfter(to) ? to : last);
            day = last.plusDays(1);
        }
        return points;
    }
}
