package org.sitesentinel.screening.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The policy that holds for a disease and a division on a day, in its latest version.
 *
 * @param purgeAfterDays days after the end of all checks after which personal data is purged; absent where it is silent
 */
public record PolicyInForce(
        UUID id,
        long version,
        String name,
        PolicyTerms terms,
        TestingTerms testing,
        QuarantineTerms quarantine,
        @Nullable Integer purgeAfterDays) {
    /** Whether it checks anybody: a certificate, a code, tests, or where somebody comes from. */
    boolean asksSomething() {
        return terms.certificateHours() != null
                || terms.greenCodeRequired()
                || terms.testingIntervalDays() != null
                || testing.exposedIntervalDays() != null
                || terms.highRiskMeasure() != PolicyTerms.Measure.NONE
                || terms.mediumRiskMeasure() != PolicyTerms.Measure.NONE;
    }
}
