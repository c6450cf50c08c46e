package org.sitesentinel.reporting.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Unit;

/**
 * How a figure is printed. The rule belongs to the place in the text, the exact fraction to the metric.
 *
 * @param part the value, or one side of its fraction
 * @param decimals of the value
 * @param rounding HALF_UP where nothing else is said; TRUNCATE cuts off
 * @param style plain, about (约) or more than the ten below (余)
 */
record PrintingRule(
        @Nullable Part part,
        int decimals,
        @Nullable Rounding rounding,
        @Nullable Style style) {
    static final PrintingRule PLAIN = new PrintingRule(null, 0, null, null);

    private static final String NOTHING_TO_DIVIDE_BY = "—";

    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    enum Rounding {
        HALF_UP(RoundingMode.HALF_UP),
        TRUNCATE(RoundingMode.DOWN);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }
    }

    enum Style {
        PLAIN,
        ABOUT,
        MORE_THAN
    }

    Bilingual print(Unit unit, long numerator, long denominator) {
        String number = number(unit, numerator, denominator);
        return switch (Objects.requireNonNullElse(style, Style.PLAIN)) {
            case PLAIN -> new Bilingual(number, number);
            case ABOUT -> new Bilingual("约" + number, "about " + number);
            case MORE_THAN -> moreThan(numerator);
        };
    }

    private String number(Unit unit, long numerator, long denominator) {
        return switch (Objects.requireNonNullElse(part, Part.VALUE)) {
            case NUMERATOR -> String.valueOf(numerator);
            case DENOMINATOR -> String.valueOf(denominator);
            case VALUE -> {
                RoundingMode mode = Objects.requireNonNullElse(rounding, Rounding.HALF_UP).mode;
                BigDecimal value = unit.value(numerator, denominator, decimals, mode);
                yield value == null ? NOTHING_TO_DIVIDE_BY : value.toPlainString();
            }
        };
    }

    /** 243 prints as "240余"; a round number, or one below ten, as it is. */
    private static Bilingual moreThan(long count) {
        long tens = count / 10 * 10;
        return tens == 0 || tens == count
                ? new Bilingual(String.valueOf(count), String.valueOf(count))
                : new Bilingual(tens + "余", "over " + tens);
    }
}
