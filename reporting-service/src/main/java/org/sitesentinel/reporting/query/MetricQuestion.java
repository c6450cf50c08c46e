package org.sitesentinel.reporting.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.IsoDate;

/**
 * What is asked of a metric.
 *
 * @param asOf the figure at the end of this business date
 * @param groupBy one row for each combination of these
 * @param narrowedTo only what has these values
 */
public record MetricQuestion(
        Metric metric, LocalDate asOf, List<Dimension> groupBy, Map<Dimension, String> narrowedTo) {

    /** Reads a query; a parameter that is not {@code asOf} or {@code groupBy} is a dimension to narrow by. */
    static MetricQuestion read(Metric metric, MultivaluedMap<String, String> query, LocalDate today) {
        Reader reader = new Reader(metric, today);
        query.forEach(reader::read);
        if (!reader.errors.isEmpty()) {
            throw new InvalidRequest(reader.errors).exception();
        }
        return new MetricQuestion(metric, reader.asOf, List.copyOf(reader.groupBy), reader.narrowedTo);
    }

    private static final class Reader {
        private final Metric metric;
        private final List<Violation> errors = new ArrayList<>();
        private final Set<Dimension> groupBy = new LinkedHashSet<>();
        private final Map<Dimension, String> narrowedTo = new EnumMap<>(Dimension.class);
        private LocalDate asOf;

        Reader(Metric metric, LocalDate today) {
            this.metric = metric;
            this.asOf = today;
        }

        void read(String name, List<String> values) {
            if (values.size() > 1) {
                errors.add(Violation.of("?" + safe(name), "repeated"));
                return;
            }
            switch (name) {
                case "asOf" -> readAsOf(values.get(0));
                case "groupBy" -> Arrays.stream(values.get(0).split(",")).forEach(this::readGroup);
                default -> narrow(name, values.get(0));
            }
        }

        private void readAsOf(String value) {
            IsoDate.read(value).ifPresentOrElse(day -> asOf = day, () -> errors.add(Violation.of("?asOf", "date")));
        }

        private void readGroup(String label) {
            Dimension.labelled(label)
                    .filter(metric.dimensions()::contains)
                    .ifPresentOrElse(groupBy::add, () -> errors.add(unknown("?groupBy", "unknown-dimension")));
        }

        private void narrow(String name, String value) {
            Dimension.labelled(name)
                    .filter(metric.dimensions()::contains)
                    .ifPresentOrElse(
                            dimension -> narrow(dimension, value), () -> errors.add(unknown("?", "unknown-dimension")));
        }

        private void narrow(Dimension dimension, String value) {
            if (dimension.accepts(value)) {
                narrowedTo.put(dimension, value);
            } else {
                errors.add(Violation.of(
                        "?" + dimension.label(), dimension.choices().isEmpty() ? "pattern" : "enum"));
            }
        }

        private Violation unknown(String pointer, String code) {
            String known =
                    metric.dimensions().stream().map(Dimension::label).sorted().collect(Collectors.joining(", "));
            return new Violation(pointer, code, Map.of("known", known));
        }

        private static String safe(String name) {
            return Dimension.labelled(name).isPresent() || name.equals("asOf") || name.equals("groupBy") ? name : "";
        }
    }
}
