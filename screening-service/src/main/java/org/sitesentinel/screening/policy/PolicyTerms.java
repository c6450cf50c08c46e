package org.sitesentinel.screening.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a policy asks for.
 *
 * @param lookBackDays days before an arrival in which stays count
 * @param riskUnit how finely stays are held against risk areas
 * @param highRiskMeasure for whom was in a high-risk area
 * @param mediumRiskMeasure for whom was in a medium-risk area
 * @param measureDays how long a measure lasts; 0 where there is none
 * @param certificateHours how old a negative certificate may be; absent where none is asked for
 * @param certificateClock from which moment these hours count
 * @param riskBasis which day's list of risk areas a stay is held against
 * @param greenCodeRequired whether a green health code is asked for
 * @param testingIntervalDays days between two tests of key staff; absent where none are asked for
 */
@Embeddable
public record PolicyTerms(
        int lookBackDays,
        @Enumerated(EnumType.STRING) RiskUnit riskUnit,
        @Enumerated(EnumType.STRING) Measure highRiskMeasure,
        @Enumerated(EnumType.STRING) Measure mediumRiskMeasure,
        int measureDays,
        @Nullable Integer certificateHours,
        @Enumerated(EnumType.STRING) CertificateClock certificateClock,
        @Enumerated(EnumType.STRING) RiskBasis riskBasis,
        boolean greenCodeRequired,
        @Nullable Integer testingIntervalDays) {

    /** How finely a policy tells risk areas apart. */
    public enum RiskUnit {
        /** By county (县区): one listed compound puts its whole county at risk. */
        COUNTY,
        /** By compound or village (小区、村), as finely as the codes tell. */
        COMPOUND,
        /** By building or unit (楼栋、单元), as finely as the codes tell. */
        BUILDING,
        /** Risk areas do not matter. */
        NONE
    }

    /** What happens to somebody from a risk area. */
    public enum Measure {
        /** Nothing. */
        NONE,
        /** Medical observation (健康监测). */
        OBSERVE,
        /** Medical observation at home (居家医学观察). */
        HOME,
        /** Centralised quarantine (集中隔离). */
        QUARANTINE
    }

    /** The moments in a test's life from which its validity may be counted. */
    public enum CertificateClock {
        /** Swab taken (采样). */
        SAMPLED,
        /** Sample arrived at the laboratory (送达). */
        RECEIVED,
        /** Tested (检测). */
        TESTED,
        /** Result reported (报告). */
        REPORTED
    }

    /** Which day's list of risk areas counts. */
    public enum RiskBasis {
        /** The list on the days of the stay. */
        THEN,
        /** The list from the day of arrival on, as long as the stay is within the look-back days. */
        NOW,
        /** Either of them. */
        EITHER
    }
}
