package org.sitesentinel.reporting.query;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.PeriodKind;

/**
 * What is asked of a metric.
 *
 * @param moment of a state, its last day alone matters
 * @param groupBy one row for each combination of these
 * @param narrowedTo only what has one of these values
 */
public record MetricQuestion(
        Metric metric, Moment moment, List<Dimension> groupBy, Map<Dimension, List<String>> narrowedTo) {
    public MetricQuestion {
        groupBy = List.copyOf(groupBy);
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        narrowedTo.forEach((dimension, some) -> values.put(dimension, List.copyOf(some)));
        narrowedTo = Collections.unmodifiableMap(values);
        if (metric.periodKind() == PeriodKind.STATE && moment.from() != null) {
            moment = new Moment(null, moment.to(), moment.knownAt());
        }
    }

    /** The figure at the end of a business date, narrowed to one value of each dimension. */
    public MetricQuestion(Metric metric, LocalDate asOf, List<Dimension> groupBy, Map<Dimension, String> narrowedTo) {
        this(metric, Moment.endOf(asOf), groupBy, single(narrowedTo));
    }

    private static Map<Dimension, List<String>> single(Map<Dimension, String> values) {
        Map<Dimension, List<String>> lists = new EnumMap<>(Dimension.class);
        values.forEach((dimension, value) -> lists.put(dimension, List.of(value)));
        return lists;
    }

    /** The last day that is asked about. */
    public LocalDate asOf() {
        return moment.to();
    }

    MetricQuestion at(Moment other) {
        return new MetricQuestion(metric, other, groupBy, narrowedTo);
    }

    /** The same moment in as many parts as there are. */
    MetricQuestion byEverything() {
        return new MetricQuestion(
                metric, moment, metric.dimensions().stream().sorted().toList(), Map.of());
    }
}
