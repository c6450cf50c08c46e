package org.sitesentinel.siteregistry.resumption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * An application to resume work.
 *
 * @param plannedOn the day on which work is to begin
 * @param expectedWorkers by week; each week once
 * @param appliedOn business date; today when absent
 */
@Schema(name = "NewResumptionApplication")
public record NewResumption(
        @NotNull UUID siteId,
        @NotNull LocalDate plannedOn,
        @NotEmpty @Size(max = 53) List<@Valid ExpectedWorkers> expectedWorkers,
        @Nullable @Size(max = 1000) String note,
        @Nullable @PastOrPresent LocalDate appliedOn)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        Set<LocalDate> weeks = new HashSet<>();
        for (int i = 0; expectedWorkers != null && i < expectedWorkers.size(); i++) {
            LocalDate week = expectedWorkers.get(i).weekStart();
            String pointer = "/expectedWorkers/" + i + "/weekStart";
            if (week != null && week.getDayOfWeek() != DayOfWeek.MONDAY) {
                broken.add(Violation.of(pointer, "monday"));
            } else if (week != null && !weeks.add(week)) {
                broken.add(Violation.of(pointer, "week-twin"));
            }
        }
        return broken;
    }
}
