package org.sitesentinel.vaccination.exemption;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A reason to enter.
 *
 * @param siteId where the person works; or a district; may be absent where the caller's token narrows nothing
 * @param evidence whether a paper that says so was shown; not when absent
 * @param from first day; today when absent
 * @param until last day; somebody deferred has one
 */
public record NewExemption(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String personRef,
        @Nullable UUID siteId,
        @Nullable @DivisionCode String district,
        @NotNull ExemptionReason reason,
        @Nullable Boolean evidence,
        @Nullable @PastOrPresent LocalDate from,
        @Nullable LocalDate until)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return ExemptionTerms.brokenLaws(reason, from, until);
    }
}
