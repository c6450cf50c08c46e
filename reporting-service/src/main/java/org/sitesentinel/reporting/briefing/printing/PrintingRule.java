package org.sitesentinel.reporting.briefing.printing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Unit;

/**
 * How a figure is printed. The rule belongs to the place in the text, the exact fraction to the metric.
 *
 * @param part the value, or one side of its fraction; the value where nothing is said
 * @param decimals none where nothing is said
 * @param rounding HALF_UP where nothing else is said; TRUNCATE cuts off
 * @param roundTo whole tens, hundreds or thousands; then there are no decimals
 * @param style plain, about (约), or more than the step below (余): tens unless {@code roundTo} says otherwise
 * @param timeUnit of a figure in days: days where nothing is said
 */
public record PrintingRule(
        @Nullable Part part,
        @Nullable @Min(0) @Max(4) Integer decimals,
        @Nullable Rounding rounding,
        @Nullable RoundTo roundTo,
        @Nullable Style style,
        @Nullable TimeUnit timeUnit) {
    public static final PrintingRule PLAIN = new PrintingRule(null, null, null, null, null, null);

    private static final String NOTHING_TO_DIVIDE_BY = "—";

    /** What of a figure is printed and compared. */
    public enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        /** Denominator − numerator: those that the numerator leaves out. */
        REMAINDER
    }

    /** What becomes of the digits that are not printed. */
    public enum Rounding {
        HALF_UP(RoundingMode.HALF_UP),
        TRUNCATE(RoundingMode.DOWN);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }
    }

    /** Steps that a figure is rounded to. */
    public enum RoundTo {
        TENS(10),
        HUNDREDS(100),
        THOUSANDS(1000);

        private final BigDecimal step;

        RoundTo(long step) {
            this.step = BigDecimal.valueOf(step);
        }
    }

    /** Words around a number. */
    public enum Style {
        PLAIN,
        ABOUT,
        MORE_THAN
    }

    /** What days are counted in. */
    public enum TimeUnit {
        DAYS(1),
        WEEKS(7);

        private final BigDecimal days;

        TimeUnit(long days) {
            this.days = BigDecimal.valueOf(days);
        }
    }

    /** The printed part, exactly; nothing where there is nothing to divide by. */
    public Optional<Fraction> exact(Unit unit, long numerator, long denominator) {
        return switch (Objects.requireNonNullElse(part, Part.VALUE)) {
            case NUMERATOR -> Optional.of(Fraction.of(numerator));
            case DENOMINATOR -> Optional.of(Fraction.of(denominator));
            case REMAINDER -> Optional.of(Fraction.of(denominator - numerator));
            case VALUE -> value(unit, numerator, denominator);
        };
    }

    private Optional<Fraction> value(Unit unit, long numerator, long denominator) {
        if (unit == Unit.COUNT) {
            return Optional.of(Fraction.of(numerator));
        }
        if (denominator == 0) {
            return Optional.empty();
        }
        BigDecimal times = BigDecimal.valueOf(unit == Unit.PERCENT ? 100 : 1);
        BigDecimal days = Objects.requireNonNullElse(timeUnit, TimeUnit.DAYS).days;
        return Optional.of(new Fraction(
                BigDecimal.valueOf(numerator).multiply(times),
                BigDecimal.valueOf(denominator).multiply(days)));
    }

    /** The figure in words; a dash where there is nothing to divide by. */
    public Bilingual print(Unit unit, long numerator, long denominator) {
        return exact(unit, numerator, denominator)
                .map(this::print)
                .orElseGet(() -> Bilingual.same(NOTHING_TO_DIVIDE_BY));
    }

    private Bilingual print(Fraction exact) {
        String number = number(exact).toPlainString();
        return switch (Objects.requireNonNullElse(style, Style.PLAIN)) {
            case PLAIN -> Bilingual.same(number);
            case ABOUT -> new Bilingual("约" + number, "about " + number);
            case MORE_THAN -> moreThan(exact, number);
        };
    }

    private BigDecimal number(Fraction exact) {
        RoundingMode mode = Objects.requireNonNullElse(rounding, Rounding.HALF_UP).mode;
        return roundTo == null
                ? exact.rounded(Objects.requireNonNullElse(decimals, 0), mode)
                : exact.rounded(roundTo.step, mode);
    }

    /** 243 prints as "240余"; a number of whole steps, or one below the first step, as it is. */
    private Bilingual moreThan(Fraction exact, String plain) {
        BigDecimal below = exact.rounded(Objects.requireNonNullElse(roundTo, RoundTo.TENS).step, RoundingMode.DOWN);
        if (below.signum() == 0) {
            return Bilingual.same(exact.rounded(Objects.requireNonNullElse(decimals, 0), RoundingMode.HALF_UP)
                    .toPlainString());
        }
        return exact.compareTo(Fraction.of(below)) == 0
                ? Bilingual.same(plain)
                : new Bilingual(below.toPlainString() + "余", "over " + below.toPlainString());
    }
}
