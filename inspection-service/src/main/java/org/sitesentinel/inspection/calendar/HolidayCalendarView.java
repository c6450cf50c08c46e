package org.sitesentinel.inspection.calendar;

import java.time.Instant;
import java.util.List;
import org.sitesentinel.runtime.version.Versioned;

/** A year's calendar as it is shown. */
public record HolidayCalendarView(
        int year, long version, String source, List<Holiday> days, String recordedBy, Instant recordedAt)
        implements Versioned {
    public HolidayCalendarView {
        days = List.copyOf(days);
    }
}
