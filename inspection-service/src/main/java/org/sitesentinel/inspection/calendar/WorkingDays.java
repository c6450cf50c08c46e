package org.sitesentinel.inspection.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Which days are worked: those that the calendar says so of, and of those it is silent about, Monday to Friday. */
public final class WorkingDays {
    private final Map<LocalDate, Boolean> told;

    /** @param told of single days, whether they are worked */
    public WorkingDays(Map<LocalDate, Boolean> told) {
        this.told = Map.copyOf(told);
    }

    boolean isWorked(LocalDate day) {
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return told.getOrDefault(day, weekday);
    }

    /** The so many-th working day after a day, which itself does not count; the day itself for 0. */
    public LocalDate after(LocalDate day, int days) {
        return counted(day, days, 1);
    }

    /** The so many-th working day before a day; the day itself for 0. */
    public LocalDate before(LocalDate day, int days) {
        return counted(day, days, -1);
    }

    private LocalDate counted(LocalDate from, int days, int step) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(step);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }
}
