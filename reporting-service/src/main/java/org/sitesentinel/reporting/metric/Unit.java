package org.sitesentinel.reporting.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How a figure follows from the numerator and denominator that are kept of it, both exact. */
public enum Unit {
    /** The numerator; there is no denominator. */
    COUNT,
    /** 100 × numerator ÷ denominator. */
    PERCENT,
    /** Numerator ÷ denominator, in days. */
    DAYS;

    private static final int DECIMALS = 2;

    /** The value as metrics show it, with two decimals HALF_UP; absent where the denominator is 0. */
    public @Nullable BigDecimal value(long numerator, long denominator) {
        return value(numerator, denominator, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The value by a printing rule, from the exact fraction and never from a rounded value. */
    public @Nullable BigDecimal value(long numerator, long denominator, int decimals, RoundingMode rounding) {
        if (this == COUNT) {
            return BigDecimal.valueOf(numerator);
        }
        if (denominator == 0) {
            return null;
        }
        BigDecimal scaled = BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(this == PERCENT ? 100 : 1));
        return scaled.divide(BigDecimal.valueOf(denominator), decimals, rounding);
    }
}
