package org.sitesentinel.reporting.query;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Dimension;

/**
 * In which order rows come, and how many of them.
 *
 * @param by a dimension; absent for the value
 * @param top how many; absent for all
 */
record Ranking(
        @Nullable Dimension by,
        boolean descending,
        boolean unasked,
        @Nullable Integer top) {
    /** As they come: by the dimensions, in the order in which they were named. */
    static final Ranking NONE = new Ranking(null, false, true, null);

    /** The rows in this order; what has no value, or none to be shown, comes last. */
    List<MetricView.Row> sorted(List<MetricView.Row> rows) {
        if (unasked) {
            return rows;
        }
        return by == null
                ? sorted(rows, MetricView.Row::value)
                : sorted(rows, row -> row.dimensions().get(by.label()));
    }

    private <T extends Comparable<? super T>> List<MetricView.Row> sorted(
            List<MetricView.Row> rows, Function<MetricView.Row, @Nullable T> key) {
        Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return rows.stream()
                .sorted(Comparator.comparing(key, Comparator.nullsLast(order)))
                .toList();
    }
}
