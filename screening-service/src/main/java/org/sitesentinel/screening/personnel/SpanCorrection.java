package org.sitesentinel.screening.personnel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * What a span should have been, as a whole.
 *
 * @param left absent when the person is still there; the day of {@code joined} when the person never was
 */
public record SpanCorrection(
        @NotNull Post post,
        @NotNull @PastOrPresent LocalDate joined,
        @Nullable @PastOrPresent LocalDate left) implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return Days.lawsOf(joined, left);
    }
}
