package org.sitesentinel.reporting.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.runtime.events.ConsumedOffsets;

/**
 * A metric's value.
 *
 * @param rows one for each group; none when no groups were asked for
 * @param freshness of each topic that the metric is computed from
 */
public record MetricAnswer(
        String metric,
        String unit,
        LocalDate asOf,
        List<Row> rows,
        Figure total,
        List<ConsumedOffsets.Freshness> freshness) {

    /** One group. */
    public record Row(
            Map<String, String> dimensions,
            long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value) {
        static Row of(Map<String, String> dimensions, Figure figure) {
            return new Row(dimensions, figure.numerator(), figure.denominator(), figure.value());
        }
    }

    /**
     * An exact figure.
     *
     * @param denominator absent for counts
     * @param value two decimals, HALF_UP; absent where there is nothing to divide by
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
    }
}
