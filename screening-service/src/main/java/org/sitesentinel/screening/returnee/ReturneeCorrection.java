package org.sitesentinel.screening.returnee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.returnee.NewReturnee.NewCertificate;
import org.sitesentinel.screening.returnee.NewReturnee.NewOrigin;
import org.sitesentinel.screening.returnee.NewReturnee.NewStay;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.HealthCode;

/**
 * What should have been declared, as a whole. Person and site stay: for others, withdraw the declaration and declare
 * anew.
 *
 * @param reason why it is corrected; kept with the history
 */
public record ReturneeCorrection(
        @NotNull Post post,
        @NotNull @Valid NewOrigin origin,
        @Nullable @Size(max = 50) List<@Valid NewStay> stays,
        @NotNull @PastOrPresent OffsetDateTime arrivedAt,
        @NotNull Transport transport,
        @NotNull HealthCode healthCode,
        @Nullable @Valid NewCertificate certificate,
        @Nullable Boolean symptoms,
        @NotBlank @Size(max = 500) String reason)
        implements SelfChecking {

    /** What the rules look at; documents that came later still did, unless the arrival was later still. */
    Arrival arrival(@Nullable Instant documentsShownAt) {
        Arrival said = NewReturnee.arrival(origin, stays, arrivedAt, healthCode, certificate, symptoms);
        return said.with(documentsShownAt == null || documentsShownAt.isBefore(said.at()) ? null : documentsShownAt);
    }

    @Override
    public List<Violation> brokenLaws() {
        return NewReturnee.lawsOf(stays, arrivedAt, certificate);
    }
}
