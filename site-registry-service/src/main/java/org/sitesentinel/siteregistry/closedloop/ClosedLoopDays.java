package org.sitesentinel.siteregistry.closedloop;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * The days on which a site lets people in only, both included; a day to come is planned ahead.
 *
 * @param lastDay absent while no end is known
 */
public record ClosedLoopDays(
        @NotNull LocalDate firstDay, @Nullable LocalDate lastDay) implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        return firstDay != null && lastDay != null && lastDay.isBefore(firstDay)
                ? List.of(Violation.of("/lastDay", "ends-before-start"))
                : List.of();
    }
}
