package org.sitesentinel.vaccination.coverage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A share of people, exactly.
 *
 * @param value in percent with two decimals; absent where there is nobody to be a share of
 */
public record Rate(
        long numerator, long denominator, @Nullable BigDecimal value) {
    private static final int DECIMALS = 2;

    static Rate of(long numerator, long denominator, Rounding rounding) {
        return new Rate(
                numerator,
                denominator,
                denominator == 0
                        ? null
                        : BigDecimal.valueOf(numerator)
                                .scaleByPowerOfTen(2)
                                .divide(BigDecimal.valueOf(denominator), DECIMALS, rounding.mode()));
    }
}
