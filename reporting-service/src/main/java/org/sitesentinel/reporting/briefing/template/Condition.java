package org.sitesentinel.reporting.briefing.template;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.printing.Fraction;

/**
 * What must hold of a sentence's figures for it to stand. Compared is what would be printed, exactly and not as it is
 * rounded; a figure with nothing to divide by holds nowhere.
 *
 * @param figure name of one of the sentence's figures
 * @param than a number; or else
 * @param thanFigure the name of another figure of the sentence
 */
public record Condition(
        @NotNull String figure,
        @NotNull Comparison is,
        @Nullable @Digits(integer = 12, fraction = 4) BigDecimal than,
        @Nullable String thanFigure) {

    /** How two numbers compare. */
    public enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        MORE;

        /** Whether the first is so, compared with the second. */
        public boolean holds(Fraction first, Fraction second) {
            int sign = first.compareTo(second);
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case EQUAL -> sign == 0;
                case NOT_EQUAL -> sign != 0;
                case AT_LEAST -> sign >= 0;
                case MORE -> sign > 0;
            };
        }
    }
}
