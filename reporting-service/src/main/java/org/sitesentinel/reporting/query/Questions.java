package org.sitesentinel.reporting.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** What the endpoints of metrics are asked, read and checked. */
@ApplicationScoped
class Questions {
    private static final Set<String> OF_VALUES = Set.of("groupBy", "sort", "top", "compare");
    private static final Set<String> OF_SERIES = Set.of("groupBy", "every");
    private static final Set<String> OF_ROWS = Set.of("cursor", "limit");
    private static final int DEFAULT_PAGE = 100;
    private static final int LONGEST_PAGE = 1000;

    private final Metrics metrics;
    private final QueryLimits limits;
    private final Clock clock;

    Questions(Metrics metrics, QueryLimits limits, Clock clock) {
        this.metrics = metrics;
        this.limits = limits;
        this.clock = clock;
    }

    /** What a value can be held against. */
    enum Compare {
        PREVIOUS_PERIOD
    }

    /** @param before the period to compare with; absent for none */
    record OfValue(MetricQuestion question, Ranking ranking, Optional<Period> before) {}

    record OfSeries(MetricQuestion question, Every every, List<Period> steps) {}

    record OfRows(MetricQuestion question, @Nullable String cursor, int limit) {}

    Metric metric(String id) {
        return metrics.find(id).orElseThrow(() -> new NotFound().exception());
    }

    OfValue value(String id, UriInfo uri) {
        QuestionReader reader = reader(id, uri, OF_VALUES);
        MetricQuestion question = reader.question();
        Ranking ranking = reader.ranking(question.groupBy());
        boolean compares = reader.text("compare") != null;
        if (compares) {
            reader.choice("compare", Compare.class);
            if (!reader.asksForPeriod()) {
                reader.wrong("compare", "needs-period");
            }
        }
        reader.end();
        return new OfValue(
                question, ranking, reader.period().filter(period -> compares).map(Period::before));
    }

    OfSeries series(String id, UriInfo uri) {
        QuestionReader reader = reader(id, uri, OF_SERIES);
        MetricQuestion question = reader.question();
        Every every = reader.choice("every", Every.class);
        if (!reader.asksForPeriod()) {
            reader.wrong("period", "needs-period");
        }
        reader.end();
        List<Period> steps = every.steps(reader.period().orElseThrow(), limits.points() + 1);
        if (steps.size() > limits.points()) {
            throw new QueryProblem.AsksTooMuch(steps.size(), 1, limits.points()).exception();
        }
        return new OfSeries(question, every, steps);
    }

    OfRows rows(String id, UriInfo uri) {
        QuestionReader reader = reader(id, uri, OF_ROWS);
        MetricQuestion question = reader.question();
        Integer limit = reader.number("limit", 1, LONGEST_PAGE);
        reader.end();
        return new OfRows(question, reader.text("cursor"), limit == null ? DEFAULT_PAGE : limit);
    }

    private QuestionReader reader(String id, UriInfo uri, Set<String> names) {
        return new QuestionReader(metric(id), uri.getQueryParameters(), LocalDate.now(clock), names);
    }
}
