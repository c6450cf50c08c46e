package org.sitesentinel.reporting.briefing.printing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number, so that what is compared and what is printed never was rounded before.
 *
 * @param denominator greater than zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {
    public static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    static Fraction of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** As a decimal number with so many decimals. */
    BigDecimal rounded(int decimals, RoundingMode mode) {
        return numerator.divide(denominator, decimals, mode);
    }

    /** To whole steps: 2077 in steps of 100 is 2100, or 2000 cut off. */
    BigDecimal rounded(BigDecimal step, RoundingMode mode) {
        return numerator.divide(denominator.multiply(step), 0, mode).multiply(step);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
