package org.sitesentinel.screening.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.policy.PolicyTerms.CertificateClock;
import org.sitesentinel.screening.policy.PolicyTerms.Measure;
import org.sitesentinel.screening.policy.PolicyTerms.RiskBasis;
import org.sitesentinel.screening.policy.PolicyTerms.RiskUnit;

/**
 * A policy to adopt or to correct. Its parts are those of {@link PolicyTerms}, {@link TestingTerms} and
 * {@link QuarantineTerms}.
 *
 * @param disease {@code COVID_19} when absent
 * @param division trailing zeros cover all below: {@code 630100} the city, {@code 000000} the country
 * @param validTo last day; absent while no end is known
 * @param certificateClock {@code SAMPLED} when absent
 * @param riskBasis {@code EITHER} when absent
 * @param purgeAfterDays days after the end of all checks (sunset) after which personal data kept for them is purged: as
 *     the policy says that holds by then, or else the last one that checked anybody, or else the configuration
 */
public record NewPolicy(
        @Nullable @Pattern(regexp = DISEASE) String disease,
        @NotNull @DivisionCode String division,
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull @Min(0) @Max(365) Integer lookBackDays,
        @NotNull RiskUnit riskUnit,
        @NotNull Measure highRiskMeasure,
        @NotNull Measure mediumRiskMeasure,
        @NotNull @Min(0) @Max(365) Integer measureDays,
        @Nullable @Min(1) @Max(8760) Integer certificateHours,
        @Nullable CertificateClock certificateClock,
        @Nullable RiskBasis riskBasis,
        @NotNull Boolean greenCodeRequired,
        @Nullable @Min(1) @Max(365) Integer testingIntervalDays,
        @Nullable @Min(1) @Max(8760) Integer testingMinimumGapHours,
        @Nullable @Size(max = 20) List<@NotNull Post> exposedPosts,
        @Nullable @Min(1) @Max(365) Integer exposedIntervalDays,
        @Nullable @Min(1) @Max(8760) Integer vaccinationExcuseHours,
        @Nullable @Min(1) @Max(8760) Integer resultWithinHours,
        @Nullable @Size(max = TESTS) List<@NotNull @Min(1) @Max(LAST_TEST) Integer> centralTestDays,
        @Nullable @Size(max = TESTS) List<@NotNull @Min(1) @Max(LAST_TEST) Integer> homeTestDays,
        @Nullable @Size(max = TESTS) List<@NotNull @Min(1) @Max(LAST_TEST) Integer> observationTestDays,
        @Nullable @Min(0) @Max(3650) Integer purgeAfterDays)
        implements SelfChecking {
    static final String DISEASE = "[A-Z][A-Z0-9_]{0,39}";
    static final String USUAL_DISEASE = "COVID_19";
    private static final int TESTS = 20;
    /** No quarantine lasts longer. */
    private static final int LAST_TEST = 60;

    String diseaseOrUsual() {
        return Objects.requireNonNullElse(disease, USUAL_DISEASE);
    }

    PolicyTerms terms() {
        return new PolicyTerms(
                lookBackDays,
                riskUnit,
                highRiskMeasure,
                mediumRiskMeasure,
                measureDays,
                certificateHours,
                Objects.requireNonNullElse(certificateClock, CertificateClock.SAMPLED),
                Objects.requireNonNullElse(riskBasis, RiskBasis.EITHER),
                greenCodeRequired,
                testingIntervalDays);
    }

    TestingTerms testing() {
        return new TestingTerms(
                testingMinimumGapHours,
                exposedPosts == null || exposedPosts.isEmpty() ? null : exposedPosts,
                exposedIntervalDays,
                vaccinationExcuseHours,
                resultWithinHours);
    }

    QuarantineTerms quarantine() {
        return new QuarantineTerms(centralTestDays, homeTestDays, observationTestDays);
    }

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            broken.add(Violation.of("/validTo", "ends-before-start"));
        }
        if (measures() && riskUnit == RiskUnit.NONE) {
            broken.add(Violation.of("/riskUnit", "measures-need-unit"));
        }
        if (measures() && measureDays != null && measureDays == 0) {
            broken.add(Violation.of("/measureDays", "measures-need-days"));
        }
        boolean postsNamed = exposedPosts != null && !exposedPosts.isEmpty();
        if (postsNamed != (exposedIntervalDays != null)) {
            broken.add(Violation.of(postsNamed ? "/exposedIntervalDays" : "/exposedPosts", "required"));
        }
        if (testingMinimumGapHours != null && testingMinimumGapHours > 24L * shortestInterval()) {
            broken.add(Violation.of("/testingMinimumGapHours", "gap-exceeds-interval"));
        }
        Stream.of(
                        outOfOrder("/centralTestDays", centralTestDays),
                        outOfOrder("/homeTestDays", homeTestDays),
                        outOfOrder("/observationTestDays", observationTestDays))
                .flatMap(Optional::stream)
                .forEach(broken::add);
        return broken;
    }

    /** The first day that is no later than the one before. */
    private static Optional<Violation> outOfOrder(String pointer, @Nullable List<@Nullable Integer> days) {
        for (int i = 1; days != null && i < days.size(); i++) {
            Integer before = days.get(i - 1);
            Integer day = days.get(i);
            if (before != null && day != null && day <= before) {
                return Optional.of(Violation.of(pointer + "/" + i, "not-ascending"));
            }
        }
        return Optional.empty();
    }

    /** Of the intervals there are; 0 when no tests are asked for. */
    private int shortestInterval() {
        return Stream.of(Optional.ofNullable(testingIntervalDays), Optional.ofNullable(exposedIntervalDays))
                .flatMap(Optional::stream)
                .mapToInt(days -> days)
                .min()
                .orElse(0);
    }

    private boolean measures() {
        return highRiskMeasure != null && highRiskMeasure != Measure.NONE
                || mediumRiskMeasure != null && mediumRiskMeasure != Measure.NONE;
    }
}
