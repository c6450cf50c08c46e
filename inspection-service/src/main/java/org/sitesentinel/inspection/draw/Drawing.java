package org.sitesentinel.inspection.draw;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * How a draw is drawn.
 *
 * @param drawnOn business date: risks and conflicts are those of this day; today when absent
 * @param seed 8 to 100 characters of one line that nobody involved could choose; generated when absent
 * @param seedSource where a given seed is from
 */
public record Drawing(
        @Nullable @PastOrPresent LocalDate drawnOn,
        @Nullable @Pattern(regexp = "[^\\p{Cntrl}]{8,100}") String seed,

        @Nullable @Pattern(regexp = "(?=.*\\S)[^\\p{Cntrl}]{1,200}")
        String seedSource)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        if (seed != null && seedSource == null) {
            return List.of(Violation.of("/seedSource", "required"));
        }
        return seed == null && seedSource != null ? List.of(Violation.of("/seedSource", "only-with-seed")) : List.of();
    }

    Seed seedOrGenerated() {
        return seed == null || seedSource == null ? Seed.generated() : new Seed(seed, seedSource);
    }
}
