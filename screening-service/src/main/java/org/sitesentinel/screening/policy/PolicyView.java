package org.sitesentinel.screening.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.version.Versioned;
import org.sitesentinel.screening.policy.PolicyTerms.CertificateClock;
import org.sitesentinel.screening.policy.PolicyTerms.Measure;
import org.sitesentinel.screening.policy.PolicyTerms.RiskBasis;
import org.sitesentinel.screening.policy.PolicyTerms.RiskUnit;

/**
 * A policy as it is shown; its parts are those of {@link PolicyTerms}, {@link TestingTerms} and
 * {@link QuarantineTerms}.
 */
public record PolicyView(
        UUID id,
        long version,
        String disease,
        String division,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int lookBackDays,
        RiskUnit riskUnit,
        Measure highRiskMeasure,
        Measure mediumRiskMeasure,
        int measureDays,
        @Nullable Integer certificateHours,
        CertificateClock certificateClock,
        RiskBasis riskBasis,
        boolean greenCodeRequired,
        @Nullable Integer testingIntervalDays,
        @Nullable Integer testingMinimumGapHours,
        @Nullable List<Post> exposedPosts,
        @Nullable Integer exposedIntervalDays,
        @Nullable Integer vaccinationExcuseHours,
        @Nullable Integer resultWithinHours,
        @Nullable List<Integer> centralTestDays,
        @Nullable List<Integer> homeTestDays,
        @Nullable List<Integer> observationTestDays,
        @Nullable Integer purgeAfterDays,
        Instant recordedAt)
        implements Versioned {
    static PolicyView of(Policy policy) {
        PolicyTerms terms = policy.terms();
        TestingTerms testing = policy.testing();
        QuarantineTerms quarantine = policy.quarantine();
        return new PolicyView(
                policy.id(),
                policy.version(),
                policy.disease(),
                policy.division(),
                policy.name(),
                policy.validFrom(),
                policy.validTo(),
                terms.lookBackDays(),
                terms.riskUnit(),
                terms.highRiskMeasure(),
                terms.mediumRiskMeasure(),
                terms.measureDays(),
                terms.certificateHours(),
                terms.certificateClock(),
                terms.riskBasis(),
                terms.greenCodeRequired(),
                terms.testingIntervalDays(),
                testing.testingMinimumGapHours(),
                testing.exposedPosts(),
                testing.exposedIntervalDays(),
                testing.vaccinationExcuseHours(),
                testing.resultWithinHours(),
                quarantine.centralTestDays(),
                quarantine.homeTestDays(),
                quarantine.observationTestDays(),
                policy.purgeAfterDays(),
                policy.recordedAt());
    }
}
