package org.sitesentinel.reporting.briefing.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.reporting.briefing.printing.PrintingRule.Part;
import org.sitesentinel.reporting.briefing.printing.PrintingRule.RoundTo;
import org.sitesentinel.reporting.briefing.printing.PrintingRule.Rounding;
import org.sitesentinel.reporting.briefing.printing.PrintingRule.Style;
import org.sitesentinel.reporting.briefing.printing.PrintingRule.TimeUnit;
import org.sitesentinel.reporting.metric.Unit;

class PrintingRuleTest {
    @ParameterizedTest
    @CsvSource({
        "COUNT, 2077, 0, VALUE, 0, HALF_UP, , ABOUT, 约2077, about 2077",
        "COUNT, 2077, 0, VALUE, 0, HALF_UP, TENS, ABOUT, 约2080, about 2080",
        "COUNT, 2077, 0, VALUE, 0, TRUNCATE, TENS, ABOUT, 约2070, about 2070",
        "COUNT, 2077, 0, VALUE, 0, , HUNDREDS, ABOUT, 约2100, about 2100",
        "COUNT, 2077, 0, VALUE, 3, , THOUSANDS, , 2000, 2000",
        "COUNT, 243, 0, VALUE, 0, HALF_UP, , MORE_THAN, 240余, over 240",
        "COUNT, 1568, 0, VALUE, 0, HALF_UP, HUNDREDS, MORE_THAN, 1500余, over 1500",
        "COUNT, 1500, 0, VALUE, 0, HALF_UP, HUNDREDS, MORE_THAN, 1500, 1500",
        "COUNT, 240, 0, VALUE, 0, HALF_UP, , MORE_THAN, 240, 240",
        "COUNT, 9, 0, VALUE, 0, HALF_UP, , MORE_THAN, 9, 9",
        "COUNT, 0, 0, , , , , , 0, 0",
        "PERCENT, 6558, 6974, VALUE, 2, HALF_UP, , PLAIN, 94.03, 94.03",
        "PERCENT, 6558, 6974, NUMERATOR, 0, HALF_UP, , PLAIN, 6558, 6558",
        "PERCENT, 6558, 6974, DENOMINATOR, 0, HALF_UP, , PLAIN, 6974, 6974",
        "PERCENT, 5099, 6974, REMAINDER, 0, HALF_UP, , PLAIN, 1875, 1875",
        "PERCENT, 6558, 6974, VALUE, 2, HALF_UP, , MORE_THAN, 90余, over 90",
        "PERCENT, 88, 92, VALUE, 0, TRUNCATE, , PLAIN, 95, 95",
        "PERCENT, 88, 92, VALUE, 0, HALF_UP, , PLAIN, 96, 96",
        "PERCENT, 0, 0, VALUE, 2, HALF_UP, , PLAIN, —, —",
        "DAYS, 7, 1, VALUE, 0, HALF_UP, , PLAIN, 7, 7",
    })
    void printsAsThePlaceInTheTextAsks(
            Unit unit,
            long numerator,
            long denominator,
            @Nullable Part part,
            @Nullable Integer decimals,
            @Nullable Rounding rounding,
            @Nullable RoundTo roundTo,
            @Nullable Style style,
            String zh,
            String en) {
        PrintingRule rule = new PrintingRule(part, decimals, rounding, roundTo, style, null);

        assertThat(rule.print(unit, numerator, denominator)).isEqualTo(new Bilingual(zh, en));
    }

    @ParameterizedTest
    @CsvSource({"7, 1, 0, 1", "14, 1, 0, 2", "21, 2, 1, 1.5"})
    void tellsDaysInWeeks(long numerator, long denominator, int decimals, String printed) {
        PrintingRule rule = new PrintingRule(null, decimals, null, null, null, TimeUnit.WEEKS);

        assertThat(rule.print(Unit.DAYS, numerator, denominator)).isEqualTo(Bilingual.same(printed));
    }

    /** Rounding a rounded value would print 95 of 94.96 as 95.0 and then as 95; a cut of it would differ. */
    @Property
    void roundsTheExactFractionOnce(
            @ForAll @LongRange(min = 0, max = 100_000) long numerator,
            @ForAll @LongRange(min = 1, max = 100_000) long denominator,
            @ForAll @IntRange(max = 4) int decimals,
            @ForAll Rounding rounding) {
        PrintingRule rule = new PrintingRule(null, decimals, rounding, null, null, null);

        BigDecimal exact =
                BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 40, RoundingMode.DOWN);
        BigDecimal expected =
                exact.setScale(decimals, rounding == Rounding.TRUNCATE ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        assertThat(rule.print(Unit.PERCENT, numerator, denominator).zh()).isEqualTo(expected.toPlainString());
    }

    @Property
    void theRemainderIsWhatTheNumeratorLeavesOut(
            @ForAll @LongRange(min = 0, max = 1_000_000) long numerator,
            @ForAll @LongRange(min = 0, max = 1_000_000) long rest) {
        PrintingRule rule = new PrintingRule(Part.REMAINDER, null, null, null, null, null);

        assertThat(rule.print(Unit.PERCENT, numerator, numerator + rest).en()).isEqualTo(String.valueOf(rest));
    }
}
