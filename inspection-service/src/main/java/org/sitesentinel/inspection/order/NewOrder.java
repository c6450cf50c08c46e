package org.sitesentinel.inspection.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.officer.CertificateNumber;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * An order to serve.
 *
 * @param servedOn business date; today when absent
 * @param deadline last day to rectify, after the day of service and within a year; or workingDays, or neither
 * @param workingDays number of working days to rectify in, after the day of service; when neither is given, the fewest
 *     that the checklist has for the items that failed
 * @param officers certificate numbers of the two officers who serve it
 * @param party whom it is for
 * @param place where was inspected; the site's name when absent
 * @param facts what was found
 * @param evidence ids of the files that prove it
 * @param provision what was violated
 * @param legalBasis what the order rests on
 * @param demands what to do
 * @param reinspection when and how it is inspected again; the usual text when absent
 * @param consequence what follows when the deadline passes; the usual text when absent
 * @param remedies how it can be challenged; the usual text when absent
 */
public record NewOrder(
        @Nullable @PastOrPresent LocalDate servedOn,
        @Nullable LocalDate deadline,
        @Nullable @Min(1) @Max(90) Integer workingDays,
        @NotNull @Size(min = 2, max = 2) @UniqueElements List<@NotNull @CertificateNumber String> officers,
        @NotNull @Valid Party party,
        @Nullable @Size(max = 200) String place,
        @NotBlank @Size(max = 4000) String facts,
        @Nullable @Size(max = 50) @UniqueElements List<@NotNull UUID> evidence,
        @NotBlank @Size(max = 4000) String provision,
        @NotBlank @Size(max = 4000) String legalBasis,
        @NotBlank @Size(max = 4000) String demands,
        @Nullable @Size(max = 1000) String reinspection,
        @Nullable @Size(max = 1000) String consequence,
        @Nullable @Size(max = 1000) String remedies)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        if (deadline != null && workingDays != null) {
            return List.of(Violation.of("/workingDays", "deadline-twice"));
        }
        return servedOn == null ? List.of() : brokenLaws(servedOn);
    }

    /** The laws it breaks when served on this day. */
    public List<Violation> brokenLaws(LocalDate day) {
        if (deadline == null) {
            return List.of();
        }
        if (!deadline.isAfter(day)) {
            return List.of(Violation.of("/deadline", "deadline-before-service"));
        }
        return deadline.isAfter(day.plusYears(1)) ? List.of(Violation.of("/deadline", "deadline-too-far")) : List.of();
    }

    /** The files it names; none when absent. */
    public List<UUID> files() {
        return evidence == null ? List.of() : evidence;
    }
}
