package org.sitesentinel.vaccination.tally;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * The right counts of a tally that was wrong.
 *
 * @param reason why they are corrected; kept with the history
 */
public record TallyCorrection(
        @NotNull @Valid NewTally.Counts counts,
        @NotBlank @Size(max = 500) String reason) implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return counts == null ? List.of() : counts.brokenLaws();
    }
}
