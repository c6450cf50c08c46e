package org.sitesentinel.screening.forecast;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A forecast to announce.
 *
 * @param weekStart a Monday
 * @param announcedOn business date; today when absent
 */
public record NewForecast(
        @NotNull UUID siteId,
        @NotNull LocalDate weekStart,
        @NotNull @PositiveOrZero @Max(1_000_000) Integer expected,
        @Nullable @PastOrPresent LocalDate announcedOn)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return weekStart != null && weekStart.getDayOfWeek() != DayOfWeek.MONDAY
                ? List.of(Violation.of("/weekStart", "monday"))
                : List.of();
    }
}
