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
 * A risk area as a row of a list. Told from others by division, level and first day; of a known one what is absent
 * stays.
 *
 * @param division code as published, in use or not: old ones circulate
 * @param divisionName as published, down to the building
 * @param to last day; absent while the level holds
 * @param source where it was published
 * @param reference what the sender calls the row
 */
public record RiskAreaRow(
        @NotNull @DivisionCode String division,
        @NotBlank @Size(max = 200) String divisionName,
        @NotNull RiskLevel level,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 500) String source,
        @Nullable @Size(max = 100) String reference)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return area().brokenLaws();
    }

    /** As it is listed; fields may still be missing or wrong. */
    NewRiskArea area() {
        return new NewRiskArea(
                division, divisionName, level, from, to, source == null || source.isBlank() ? null : source);
    }
}
