package org.sitesentinel.vaccination.coverage.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is missing to a target.
 *
 * @param target percent of the roster
 * @param points by how many percentage points the rate is short of it, two decimals, rounded up
 * @param dosesNeeded least number of people whose next dose completes their course, or boosts it, until it is reached
 */
public record Shortfall(Measure measure, BigDecimal target, BigDecimal points, long dosesNeeded) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Of some people to a target.
     *
     * @param roster everybody, more than nobody
     * @param vaccinated those that count
     */
    static Shortfall of(Measure measure, BigDecimal target, long vaccinated, long roster) {
        BigDecimal wanted = target.multiply(BigDecimal.valueOf(roster));
        BigDecimal missing = wanted.subtract(BigDecimal.valueOf(vaccinated).multiply(HUNDRED));
        return new Shortfall(
                measure,
                target,
                missing.divide(BigDecimal.valueOf(roster), 2, RoundingMode.UP),
                missing.divide(HUNDRED, 0, RoundingMode.CEILING).longValueExact());
    }

    boolean isAny() {
        return points.signum() > 0;
    }
}
