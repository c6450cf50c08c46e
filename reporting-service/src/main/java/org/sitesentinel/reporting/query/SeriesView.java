package org.sitesentinel.reporting.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.freshness.Freshness;
import org.sitesentinel.reporting.metric.PeriodKind;

/**
 * A metric over time.
 *
 * @param roundedTo see {@link MetricView}
 * @param points in order of time
 */
public record SeriesView(
        String metric,
        String unit,
        PeriodKind periodKind,
        Every every,
        LocalDate from,
        LocalDate to,
        @Nullable Instant knownAt,
        @Nullable Integer roundedTo,
        List<Point> points,
        List<Freshness> freshness) {
    public SeriesView {
        points = List.copyOf(points);
        freshness = List.copyOf(freshness);
    }

    /**
     * The figure of a step.
     *
     * @param from its first day; absent of a state, which is that at the end of {@code asOf}
     * @param asOf its last day
     * @param rows see {@link MetricView}
     */
    public record Point(@Nullable LocalDate from, LocalDate asOf, List<MetricView.Row> rows, MetricView.Figure total) {
        public Point {
            rows = List.copyOf(rows);
        }
    }
}
