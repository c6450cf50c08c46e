package org.sitesentinel.inspection.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A year's calendar, as a whole.
 *
 * @param source the notice that it is taken from
 * @param days each once; all others are worked from Monday to Friday
 */
public record NewHolidayCalendar(
        @NotBlank @Size(max = 200) String source,
        @NotNull @Size(max = 366) List<@NotNull @Valid Holiday> days) implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; days != null && i < days.size(); i++) {
            LocalDate day = days.get(i).day();
            if (day != null && !seen.add(day)) {
                broken.add(Violation.of("/days/" + i + "/day", "repeated"));
            }
        }
        return broken;
    }

    /** Days of another year than the one they are said of. */
    List<Violation> strangersTo(int year) {
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).day().getYear() != year) {
                broken.add(Violation.of("/days/" + i + "/day", "other-year"));
            }
        }
        return broken;
    }
}
