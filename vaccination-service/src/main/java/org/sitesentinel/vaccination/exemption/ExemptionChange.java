package org.sitesentinel.vaccination.exemption;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * What a reason says from now on, as a whole. Whose it is and where does not change.
 *
 * @param evidence whether a paper that says so was shown; not when absent
 * @param from first day
 * @param until last day; somebody deferred has one
 */
public record ExemptionChange(
        @NotNull ExemptionReason reason,
        @Nullable Boolean evidence,
        @NotNull @PastOrPresent LocalDate from,
        @Nullable LocalDate until)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return ExemptionTerms.brokenLaws(reason, from, until);
    }

    ExemptionTerms terms() {
        return new ExemptionTerms(reason, Boolean.TRUE.equals(evidence), from, until);
    }
}
