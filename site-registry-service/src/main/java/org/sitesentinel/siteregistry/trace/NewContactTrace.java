package org.sitesentinel.siteregistry.trace;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.siteregistry.person.PersonId;

/**
 * Whom to trace.
 *
 * @param from begin of the span, at most 60 days before {@code to}
 * @param to end of the span; now when absent
 * @param minutesOfOverlap how long two must have been at a venue together, 1 to 1440; 15 when absent
 * @param marginMinutes by how much the traced person's visits are widened on both sides, 0 to 1440; 0 when absent
 * @param reason goes into the audit
 */
public record NewContactTrace(
        @NotNull @Valid PersonId person,
        @NotNull @PastOrPresent OffsetDateTime from,
        @Nullable @PastOrPresent OffsetDateTime to,
        @Nullable @Min(1) @Max(1440) Integer minutesOfOverlap,
        @Nullable @Min(0) @Max(1440) Integer marginMinutes,
        @NotBlank @Size(max = 500) String reason)
        implements SelfChecking {
    static final Duration LONGEST = Duration.ofDays(60);

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (person != null) {
            broken.addAll(person.brokenLaws("/person"));
        }
        if (from != null && to != null && !from.isBefore(to)) {
            broken.add(Violation.of("/to", "ends-before-start"));
        }
        return broken;
    }

    int minutes() {
        return minutesOfOverlap == null ? 15 : minutesOfOverlap;
    }

    int margin() {
        return marginMinutes == null ? 0 : marginMinutes;
    }
}
