package org.sitesentinel.screening.returnee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.returnee.NewReturnee.NewCertificate;
import org.sitesentinel.screening.returnee.verdict.HealthCode;

/**
 * Documents that were not shown on arrival. What is absent stays as it was.
 *
 * @param shownAt when they were shown, which is when they must be good; now when absent
 */
public record ReturneeSupplement(
        @Nullable HealthCode healthCode,
        @Nullable @Valid NewCertificate certificate,
        @Nullable @PastOrPresent OffsetDateTime shownAt)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return healthCode == null && certificate == null
                ? List.of(Violation.of("", "nothing-supplemented"))
                : NewReturnee.lawsOf(null, null, certificate);
    }
}
