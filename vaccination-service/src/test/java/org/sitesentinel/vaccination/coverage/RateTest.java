package org.sitesentinel.vaccination.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest(name = "{0} of {1}: {2}, truncated {3}")
    @CsvSource({
        "6558, 6974, 94.03, 94.03",
        "5099, 6974, 73.11, 73.11",
        "88, 92, 95.65, 95.65",
        "6558, 8474, 77.39, 77.38",
        "5099, 8474, 60.17, 60.17",
        "0, 7, 0.00, 0.00",
        "7, 7, 100.00, 100.00",
        "2, 3, 66.67, 66.66",
        // Ties: five thousandths of a percent, exactly.
        "1, 800, 0.13, 0.12",
        "3, 800, 0.38, 0.37",
        "1, 20000, 0.01, 0.00",
        "19999, 20000, 100.00, 99.99",
        "4001, 20000, 20.01, 20.00",
        "10000000, 10000000, 100.00, 100.00",
    })
    void isPrintedWithTwoDecimals(long numerator, long denominator, BigDecimal halfUp, BigDecimal truncated) {
        assertThat(Rate.of(numerator, denominator, Rounding.HALF_UP))
                .isEqualTo(new Rate(numerator, denominator, halfUp));
        assertThat(Rate.of(numerator, denominator, Rounding.TRUNCATE))
                .isEqualTo(new Rate(numerator, denominator, truncated));
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP", "TRUNCATE"})
    void ofNobodyThereIsNoShare(Rounding rounding) {
        assertThat(Rate.of(0, 0, rounding)).isEqualTo(new Rate(0, 0, null));
    }

    /** In whole ten-thousandths, by whole numbers alone. */
    @Property
    void isExactWhateverTheFraction(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long denominator,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long part) {
        long numerator = part % (denominator + 1);
        BigInteger tenThousandths = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(10_000));
        BigInteger whole = BigInteger.valueOf(denominator);
        BigInteger two = BigInteger.TWO;

        assertThat(Rate.of(numerator, denominator, Rounding.TRUNCATE).value())
                .isEqualTo(new BigDecimal(tenThousandths.divide(whole), 2));
        assertThat(Rate.of(numerator, denominator, Rounding.HALF_UP).value())
                .isEqualTo(
                        new BigDecimal(tenThousandths.multiply(two).add(whole).divide(whole.multiply(two)), 2));
    }
}
