package org.sitesentinel.reporting.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;

/** Links to figures, read as a request for them is. */
@ApplicationScoped
public class FigureLinks {
    private static final String METRICS = "/api/v1/metrics/";

    private final Metrics metrics;
    private final Clock clock;

    FigureLinks(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What a link asks; nothing where it asks for what the registry does not have any more. */
    public Optional<MetricQuestion> question(String href) {
        int query = href.indexOf('?');
        if (!href.startsWith(METRICS) || query < 0) {
            return Optional.empty();
        }
        return metrics.find(href.substring(METRICS.length(), query))
                .flatMap(metric -> question(metric, href.substring(query + 1)));
    }

    private Optional<MetricQuestion> question(Metric metric, String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            int value = parameter.indexOf('=');
            parameters.add(parameter.substring(0, Math.max(value, 0)), parameter.substring(value + 1));
        }
        QuestionReader reader = new QuestionReader(metric, parameters, LocalDate.now(clock), Set.of());
        MetricQuestion question = reader.question();
        return reader.isRight() ? Optional.of(question) : Optional.empty();
    }
}
