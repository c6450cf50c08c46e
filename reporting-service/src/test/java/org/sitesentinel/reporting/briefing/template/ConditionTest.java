package org.sitesentinel.reporting.briefing.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.reporting.briefing.printing.Fraction;
import org.sitesentinel.reporting.briefing.template.Condition.Comparison;

class ConditionTest {
    /** 79.995 % prints as 80.00, and is below 80 all the same. */
    @ParameterizedTest
    @CsvSource({
        "LESS, 15999, 200, 80, true",
        "LESS, 80, 1, 80, false",
        "AT_MOST, 80, 1, 80, true",
        "AT_MOST, 8001, 100, 80, false",
        "EQUAL, 14, 2, 7, true",
        "EQUAL, 15, 2, 7, false",
        "NOT_EQUAL, 15, 2, 7, true",
        "NOT_EQUAL, 14, 2, 7, false",
        "AT_LEAST, 0, 5, 0, true",
        "AT_LEAST, -1, 5, 0, false",
        "MORE, 1, 3, 0, true",
        "MORE, 0, 3, 0, false",
    })
    void comparesExactly(
            Comparison comparison, BigDecimal numerator, BigDecimal denominator, BigDecimal than, boolean holds) {
        assertThat(comparison.holds(new Fraction(numerator, denominator), Fraction.of(than)))
                .isEqualTo(holds);
    }
}
