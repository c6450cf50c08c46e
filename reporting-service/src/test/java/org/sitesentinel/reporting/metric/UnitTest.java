package org.sitesentinel.reporting.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({"6558, 6974, 94.03", "5099, 6974, 73.11", "88, 92, 95.65", "1, 8, 12.50", "1, 800, 0.13", "0, 5, 0.00"})
    void showsPercentWithTwoDecimals(long numerator, long denominator, BigDecimal shown) {
        assertThat(Unit.PERCENT.value(numerator, denominator)).isEqualTo(shown);
    }

    @Test
    void hasNoValueWhereThereIsNothingToDivideBy() {
        assertThat(Unit.PERCENT.value(0, 0)).isNull();
        assertThat(Unit.COUNT.value(7, 0)).isEqualTo(BigDecimal.valueOf(7));
    }

    @Test
    void truncatesOnlyWhereAsked() {
        assertThat(Unit.PERCENT.value(88, 92, 0, RoundingMode.DOWN)).isEqualTo(BigDecimal.valueOf(95));
        assertThat(Unit.PERCENT.value(88, 92, 0, RoundingMode.HALF_UP)).isEqualTo(BigDecimal.valueOf(96));
    }

    /** Rounded from the fraction, not from a rounded value: within half of the last place, ties upward. */
    @Property
    void roundsTheExactFraction(
            @ForAll @LongRange(min = 0, max = 1_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000_000) long denominator) {
        BigDecimal shown = Objects.requireNonNull(Unit.PERCENT.value(numerator, denominator));

        BigDecimal error = shown.multiply(BigDecimal.valueOf(denominator))
                .subtract(BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(100)));
        BigDecimal half = new BigDecimal("0.005").multiply(BigDecimal.valueOf(denominator));
        assertThat(error).isLessThanOrEqualTo(half).isGreaterThan(half.negate());
    }
}
