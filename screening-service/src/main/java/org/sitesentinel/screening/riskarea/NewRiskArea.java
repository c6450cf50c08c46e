package org.sitesentinel.screening.riskarea;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A risk area to list.
 *
 * @param division code as published, in use or not: old ones circulate
 * @param divisionName as published
 * @param to last day; absent while the level holds
 * @param source where it was published
 */
public record NewRiskArea(
        @NotNull @DivisionCode String division,
        @NotBlank @Size(max = 200) String divisionName,
        @NotNull RiskLevel level,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(min = 1, max = 500) String source)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return from != null && to != null && to.isBefore(from)
                ? List.of(Violation.of("/to", "ends-before-start"))
                : List.of();
    }
}
