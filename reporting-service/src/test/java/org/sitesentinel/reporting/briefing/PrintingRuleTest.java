package org.sitesentinel.reporting.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.reporting.metric.Unit;

class PrintingRuleTest {
    @ParameterizedTest
    @CsvSource({
        "COUNT, 2077, 0, VALUE, 0, HALF_UP, ABOUT, 约2077, about 2077",
        "COUNT, 243, 0, VALUE, 0, HALF_UP, MORE_THAN, 240余, over 240",
        "COUNT, 240, 0, VALUE, 0, HALF_UP, MORE_THAN, 240, 240",
        "COUNT, 9, 0, VALUE, 0, HALF_UP, MORE_THAN, 9, 9",
        "PERCENT, 6558, 6974, VALUE, 2, HALF_UP, PLAIN, 94.03, 94.03",
        "PERCENT, 6558, 6974, NUMERATOR, 0, HALF_UP, PLAIN, 6558, 6558",
        "PERCENT, 6558, 6974, DENOMINATOR, 0, HALF_UP, PLAIN, 6974, 6974",
        "PERCENT, 88, 92, VALUE, 0, TRUNCATE, PLAIN, 95, 95",
        "PERCENT, 88, 92, VALUE, 0, HALF_UP, PLAIN, 96, 96",
        "PERCENT, 0, 0, VALUE, 2, HALF_UP, PLAIN, —, —",
    })
    void printsAsThePlaceInTheTextAsks(
            Unit unit,
            long numerator,
            long denominator,
            PrintingRule.Part part,
            int decimals,
            PrintingRule.Rounding rounding,
            PrintingRule.Style style,
            String zh,
            String en) {
        PrintingRule rule = new PrintingRule(part, decimals, rounding, style);

        assertThat(rule.print(unit, numerator, denominator)).isEqualTo(new Bilingual(zh, en));
    }
}
