package org.sitesentinel.reporting.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.freshness.Freshness;
import org.sitesentinel.reporting.metric.PeriodKind;

/**
 * A metric's value as it is shown.
 *
 * @param asOf the last day that counts, whole
 * @param from the first day that counts; absent where everything up to {@code asOf} does
 * @param knownAt by what had been recorded by then; absent for all that is known
 * @param roundedTo of people, for those without the right to see small cells: numerators and denominators are told in
 *     multiples of this; absent where they are exact
 * @param rows one for each group; none when no groups were asked for
 * @param rest what the groups beyond the first so many come to; absent where all are there
 * @param comparison with the period before; absent unless asked for
 * @param freshness of each topic that the metric is computed from
 */
public record MetricView(
        String metric,
        String unit,
        PeriodKind periodKind,
        LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable Instant knownAt,
        @Nullable Integer roundedTo,
        List<Row> rows,
        @Nullable Rest rest,
        Figure total,
        @Nullable Comparison comparison,
        List<Freshness> freshness) {
    public MetricView {
        rows = List.copyOf(rows);
        freshness = List.copyOf(freshness);
    }

    /**
     * One group; see {@link Figure}.
     *
     * @param before what it was in the period before; absent unless asked for
     * @param change of the value since; absent where one of the two has none
     */
    public record Row(
            Map<String, String> dimensions,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            @Nullable Boolean suppressed,
            @Nullable Figure before,
            @Nullable BigDecimal change) {
        static Row of(Map<String, String> dimensions, Figure figure) {
            return new Row(
                    dimensions,
                    figure.numerator(),
                    figure.denominator(),
                    figure.value(),
                    figure.suppressed(),
                    null,
                    null);
        }

        Row since(Figure earlier) {
            return new Row(
                    dimensions,
                    numerator,
                    denominator,
                    value,
                    suppressed,
                    earlier,
                    MetricView.change(value, earlier.value()));
        }

        boolean isSuppressed() {
            return Boolean.TRUE.equals(suppressed);
        }
    }

    /**
     * A figure.
     *
     * @param numerator absent where suppressed
     * @param denominator absent for counts, and where suppressed
     * @param value two decimals, HALF_UP; absent where there is nothing to divide by, and where suppressed
     * @param suppressed true where so few people are counted that it could tell of somebody; absent otherwise
     */
    public record Figure(
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            @Nullable Boolean suppressed) {
        static final Figure SUPPRESSED = new Figure(null, null, null, true);

        static Figure of(MetricAnswer.Figure exact) {
            return new Figure(exact.numerator(), exact.denominator(), exact.value(), null);
        }

        boolean isSuppressed() {
            return Boolean.TRUE.equals(suppressed);
        }
    }

    /**
     * The groups that are not among the first.
     *
     * @param figure of them together; absent where subjects are counted once, for they may occur in several groups, and
     *     where a group is suppressed
     */
    public record Rest(int groups, @Nullable Figure figure) {}

    /**
     * The period before.
     *
     * @param change of the total's value since then, in percentage points for percentages
     */
    public record Comparison(
            @Nullable LocalDate from,
            LocalDate asOf,
            Figure total,
            @Nullable BigDecimal change) {}

    static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before);
    }
}
