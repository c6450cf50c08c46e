package org.sitesentinel.inspection.draw.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.officer.CertificateNumber;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * The plan of a draw.
 *
 * @param district division that it is held for: its sites' codes begin with it
 * @param from first day on which the sites are to be inspected
 * @param to last day
 * @param quotas no site belongs to two of them
 * @param weights every site alike when absent
 * @param inspectorsPerSite 2 when absent, as an order to rectify needs
 * @param inspectors certificates of those who can be drawn; all active ones of the district when absent
 * @param notInspectedSince leaves out sites that were inspected on or after this day
 * @param exclusions sites left out one by one
 * @param spreadDueDates whether due dates are spread over the period, in the order drawn; at its end when absent
 */
public record DrawPlan(
        @NotBlank @Size(max = 100) String title,
        @NotNull @DivisionCode String district,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Quota> quotas,
        @Nullable @Valid Weights weights,
        @Nullable @Min(1) @Max(5) Integer inspectorsPerSite,

        @Nullable @Size(min = 1, max = 1000) @UniqueElements List<@NotNull @CertificateNumber String> inspectors,

        @Nullable LocalDate notInspectedSince,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Exclusion> exclusions,
        @Nullable Boolean spreadDueDates)
        implements SelfChecking {
    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_INSPECTORS = 2;

    @Override
    public List<Violation> brokenLaws() {
        return new PlanLaws(this).broken();
    }

    boolean endsBeforeItBegins() {
        return from != null && to != null && to.isBefore(from);
    }

    boolean lastsTooLong() {
        return from != null && to != null && to.isAfter(from.plusDays(LONGEST_DAYS));
    }

    public Weights weightsOrEven() {
        return weights == null ? Weights.EVEN : weights;
    }

    public int perSite() {
        return Objects.requireNonNullElse(inspectorsPerSite, USUAL_INSPECTORS);
    }

    public boolean spreads() {
        return Boolean.TRUE.equals(spreadDueDates);
    }

    public List<Exclusion> excluded() {
        return Objects.requireNonNullElse(exclusions, List.of());
    }

    /** Why sites are left out, by site. */
    public Map<UUID, String> reasonsOfExclusion() {
        return excluded().stream().collect(Collectors.toMap(Exclusion::siteId, Exclusion::reason));
    }
}
