package org.sitesentinel.inspection.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Takes down a year's holidays. Deadlines that were set stay as they were. */
@ApplicationScoped
class ReplaceCalendar {
    private final HolidayCalendars calendars;
    private final Clock clock;

    ReplaceCalendar(HolidayCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    HolidayCalendarView replace(int year, ExpectedVersion expected, NewHolidayCalendar input, String by) {
        List<Violation> strangers = input.strangersTo(year);
        if (!strangers.isEmpty()) {
            throw new InvalidRequest(strangers).exception();
        }
        Optional<HolidayCalendar> known = calendars.toChange(year);
        expected.requireCurrent(known.map(HolidayCalendar::version).orElse(0L));
        HolidayCalendar calendar = known.orElseGet(() -> new HolidayCalendar(year, input, by, clock.instant()));
        if (known.isPresent()) {
            calendar.replace(input, by, clock.instant());
            calendars.flush();
        } else {
            calendars.add(calendar);
        }
        return calendar.view();
    }
}
