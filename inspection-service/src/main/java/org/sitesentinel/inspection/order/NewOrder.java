package org.sitesentinel.inspection.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.officer.CertificateNumber;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * An order to serve.
 *
 * @param servedOn business date; today when absent
 * @param deadline last day to rectify, after the day of service
 * @param officers certificate numbers of the two officers who serve it
 * @param facts what was found, with its evidence
 * @param demands what to do
 * @param legalBasis the provisions violated and those the order rests on
 */
public record NewOrder(
        @Nullable @PastOrPresent LocalDate servedOn,
        @NotNull LocalDate deadline,
        @NotNull @Size(min = 2, max = 2) @UniqueElements List<@NotNull @CertificateNumber String> officers,
        @NotBlank @Size(max = 4000) String facts,
        @NotBlank @Size(max = 4000) String demands,
        @NotBlank @Size(max = 4000) String legalBasis)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        return servedOn == null || deadline == null ? List.of() : brokenLaws(servedOn);
    }

    /** The laws it breaks when served on this day. */
    public List<Violation> brokenLaws(LocalDate day) {
        return deadline.isAfter(day) ? List.of() : List.of(Violation.of("/deadline", "deadline-before-service"));
    }
}
