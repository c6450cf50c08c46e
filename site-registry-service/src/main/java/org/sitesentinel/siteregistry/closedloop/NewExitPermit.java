package org.sitesentinel.siteregistry.closedloop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.siteregistry.person.PersonId;

/**
 * Who may leave a site in entry-only mode.
 *
 * @param validUntil later than {@code validFrom} by 31 days at most
 */
public record NewExitPermit(
        @NotNull @Valid PersonId person,
        @NotNull OffsetDateTime validFrom,
        @NotNull OffsetDateTime validUntil,
        @NotBlank @Size(max = 500) String reason)
        implements SelfChecking {
    private static final Duration LONGEST = Duration.ofDays(31);

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (person != null) {
            broken.addAll(person.brokenLaws("/person"));
        }
        if (validFrom != null && validUntil != null) {
            if (!validFrom.isBefore(validUntil)) {
                broken.add(Violation.of("/validUntil", "ends-before-start"));
            } else if (validFrom.plus(LONGEST).isBefore(validUntil)) {
                broken.add(Violation.of("/validUntil", "permit-too-long"));
            }
        }
        return broken;
    }
}
