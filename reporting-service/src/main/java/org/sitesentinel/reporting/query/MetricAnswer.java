package org.sitesentinel.reporting.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Unit;

/**
 * A metric's value, exact.
 *
 * @param rows one for each group in which there is anything; none when no groups were asked for
 */
public record MetricAnswer(MetricQuestion question, List<Row> rows, Figure total) {
    public MetricAnswer {
        rows = List.copyOf(rows);
    }

    /** One group. */
    public record Row(Map<String, String> dimensions, Figure figure) {}

    /**
     * An exact figure.
     *
     * @param denominator absent for counts
     * @param value two decimals, HALF_UP; absent where there is nothing to divide by
     */
    public record Figure(
            long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value) {
        static Figure of(Unit unit, long numerator, long denominator) {
            return new Figure(numerator, unit == Unit.COUNT ? null : denominator, unit.value(numerator, denominator));
        }

        /** The denominator that the unit divides by; 0 for counts, which divide by nothing. */
        public long divisor() {
            return Optional.ofNullable(denominator).orElse(0L);
        }

        /** The same in multiples of a number, the nearest ones; half of it is more. Its value follows from them. */
        Figure roundedTo(Unit unit, int multiple) {
            return of(unit, nearest(numerator, multiple), nearest(divisor(), multiple));
        }

        private static long nearest(long count, int multiple) {
            return Math.floorDiv(2 * count + multiple, 2L * multiple) * multiple;
        }

        boolean isNothing() {
            return numerator == 0 && divisor() == 0;
        }
    }
}
