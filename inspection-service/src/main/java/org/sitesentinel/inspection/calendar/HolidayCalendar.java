package org.sitesentinel.inspection.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** What is said of one year's days. */
@Entity
class HolidayCalendar {
    @Id
    private int year;

    @Version
    private long version = 1;

    private String source;

    private String recordedBy;

    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "holiday", joinColumns = @JoinColumn(name = "year"))
    @OrderBy("day")
    @BatchSize(size = 100)
    private List<Holiday> days = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected HolidayCalendar() {}

    HolidayCalendar(int year, NewHolidayCalendar input, String by, Instant now) {
        this.year = year;
        this.source = input.source();
        this.recordedBy = by;
        this.recordedAt = now;
        this.days.addAll(input.days());
    }

    /** Takes the place of all that was said of the year. */
    void replace(NewHolidayCalendar input, String by, Instant now) {
        source = input.source();
        recordedBy = by;
        recordedAt = now;
        days.clear();
        days.addAll(input.days());
    }

    int year() {
        return year;
    }

    long version() {
        return version;
    }

    HolidayCalendarView view() {
        return new HolidayCalendarView(year, version, source, List.copyOf(days), recordedBy, recordedAt);
    }
}
