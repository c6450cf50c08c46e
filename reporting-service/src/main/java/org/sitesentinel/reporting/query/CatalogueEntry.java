package org.sitesentinel.reporting.query;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.PeriodKind;
import org.sitesentinel.reporting.metric.Text;

/**
 * What the catalogue says of a metric.
 *
 * @param periodKind whether it is a state at an instant, or a count in a period
 * @param definition what it means, in a sentence
 * @param numerator what is counted or added up
 * @param denominator what it is divided by; absent for counts
 * @param distinct whether each subject counts once however often it occurs
 * @param ofPeople whether it counts people: small cells are not shown to everybody
 * @param knownAt whether it can be told as it was known at an earlier time
 */
public record CatalogueEntry(
        String id,
        Text name,
        String unit,
        PeriodKind periodKind,
        Text definition,
        String formula,
        Text numerator,
        @Nullable Text denominator,
        boolean distinct,
        boolean ofPeople,
        boolean knownAt,
        List<Part> dimensions,
        List<String> topics) {
    public CatalogueEntry {
        dimensions = List.copyOf(dimensions);
        topics = List.copyOf(topics);
    }

    /** A dimension; {@code values} is empty where they are open. */
    public record Part(String name, List<String> values) {
        public Part {
            values = List.copyOf(values);
        }
    }

    static CatalogueEntry of(Metric metric) {
        return new CatalogueEntry(
                metric.id(),
                metric.name(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.periodKind(),
                metric.definition(),
                metric.formula(),
                metric.numerator(),
                metric.denominator(),
                metric.isDistinct(),
                metric.ofPeople(),
                metric.keepsWhatWasKnown(),
                metric.dimensions().stream()
                        .sorted()
                        .map(dimension -> new Part(dimension.label(), dimension.choices()))
                        .toList(),
                metric.topics());
    }

    String dimensionNames() {
        return String.join(", ", dimensions.stream().map(Part::name).toList());
    }
}
