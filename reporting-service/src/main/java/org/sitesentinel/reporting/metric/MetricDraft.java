package org.sitesentinel.reporting.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;

/** A metric that is being defined: what it is called, what it counts of what, by what; {@link #from} ends it. */
final class MetricDraft {
    private final String id;
    private final Unit unit;
    private final PeriodKind periodKind;
    private Text name = new Text("", "");
    private Text numerator = new Text("", "");
    private @Nullable Text denominator;
    private Set<Dimension> dimensions = Set.of();
    private boolean ofPeople;
    private @Nullable Function<EntityState, String> subject;

    MetricDraft(String id, Unit unit, PeriodKind periodKind) {
        this.id = id;
        this.unit = unit;
        this.periodKind = periodKind;
    }

    MetricDraft named(String zh, String en) {
        name = new Text(zh, en);
        return this;
    }

    /** What stands above the line. */
    MetricDraft counting(String zh, String en) {
        numerator = new Text(zh, en);
        return this;
    }

    /** What stands below it. */
    MetricDraft outOf(String zh, String en) {
        denominator = new Text(zh, en);
        return this;
    }

    MetricDraft by(Set<Dimension> all) {
        dimensions = all;
        return this;
    }

    /** It counts people: small cells may tell of somebody. */
    MetricDraft ofPeople() {
        ofPeople = true;
        return this;
    }

    /** Each of these counts once, above the line and below, however often it occurs. */
    MetricDraft distinctBy(Function<EntityState, String> counted) {
        subject = counted;
        return this;
    }

    Metric from(Source<?>... sources) {
        return new Metric(
                id,
                name,
                unit,
                periodKind,
                numerator,
                denominator,
                dimensions,
                ofPeople,
                subject,
                List.copyOf(Arrays.asList(sources)));
    }
}
