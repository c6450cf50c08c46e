package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * An extension of the deadline (延期), once a case.
 *
 * @param extendedOn business date, on which the deadline has not passed; today when absent
 * @param deadline the new one; or workingDays
 * @param workingDays number of working days after the deadline that stands; or deadline
 * @param reason why
 */
public record Extension(
        @Nullable @PastOrPresent LocalDate extendedOn,
        @Nullable LocalDate deadline,
        @Nullable @Min(1) @Max(60) Integer workingDays,
        @NotBlank @Size(max = 1000) String reason)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        if (deadline != null && workingDays != null) {
            return List.of(Violation.of("/workingDays", "deadline-twice"));
        }
        return deadline == null && workingDays == null ? List.of(Violation.of("/deadline", "required")) : List.of();
    }
}
