package org.sitesentinel.screening.compliance.excuse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * An excuse to enter.
 *
 * @param from first day; today when absent. After a vaccination: the day of it
 * @param until last day; may be absent after a vaccination, which the policy's hours end
 */
public record NewTestExcuse(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String personRef,
        @NotNull ExcuseReason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (until == null && reason != null && reason != ExcuseReason.VACCINATED) {
            broken.add(Violation.of("/until", "required"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            broken.add(Violation.of("/until", "ends-before-start"));
        }
        return broken;
    }
}
