package org.sitesentinel.reporting.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.runtime.table.Layout;

/** How figures look as tables: a row a group and the total last, which has no dimensions. */
final class MetricTables {
    private static final String TEXTS = "metric";

    static final Layout<CatalogueEntry> CATALOGUE = new Layout<>(
            "metrics",
            TEXTS,
            List.of(
                    "id",
                    "name.zh",
                    "name.en",
                    "unit",
                    "periodKind",
                    "definition.zh",
                    "definition.en",
                    "dimensions",
                    "topics"),
            entry -> Stream.of(
                    entry.id(),
                    entry.name().zh(),
                    entry.name().en(),
                    entry.unit(),
                    entry.periodKind(),
                    entry.definition().zh(),
                    entry.definition().en(),
                    entry.dimensionNames(),
                    String.join(", ", entry.topics())));

    static final Layout<EntityRow> ROWS = new Layout<>(
            "metric-rows",
            TEXTS,
            List.of("topic", "entity", "site", "siteName", "dimensions", "numerator", "denominator"),
            row -> Stream.of(
                    row.topic(),
                    row.entity(),
                    row.site(),
                    row.siteName(),
                    String.join(", ", row.dimensions().values()),
                    row.numerator(),
                    row.denominator()));

    private MetricTables() {}

    /** A row of a table of figures. */
    record Line(@Nullable Object from, Object asOf, MetricView.Row row) {
        static Line total(@Nullable Object from, Object asOf, MetricView.Figure total) {
            return new Line(from, asOf, MetricView.Row.of(Map.of(), total));
        }
    }

    static List<Line> lines(MetricView view) {
        List<Line> lines = new ArrayList<>();
        view.rows().forEach(row -> lines.add(new Line(view.from(), view.asOf(), row)));
        lines.add(Line.total(view.from(), view.asOf(), view.total()));
        return lines;
    }

    static List<Line> lines(SeriesView view) {
        List<Line> lines = new ArrayList<>();
        view.points().forEach(point -> {
            point.rows().forEach(row -> lines.add(new Line(point.from(), point.asOf(), row)));
            lines.add(Line.total(point.from(), point.asOf(), point.total()));
        });
        return lines;
    }

    /** Over the groups that were asked for. */
    static Layout<Line> figures(String file, List<Dimension> groups) {
        List<String> fields = new ArrayList<>(List.of("from", "asOf"));
        groups.forEach(group -> fields.add(group.label()));
        fields.addAll(List.of("numerator", "denominator", "value", "before", "change"));
        return new Layout<>(file, TEXTS, fields, line -> {
            MetricView.Row row = line.row();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(line.from());
            cells.add(line.asOf());
            groups.forEach(group -> cells.add(row.dimensions().get(group.label())));
            cells.add(row.isSuppressed() ? "*" : row.numerator());
            cells.add(row.denominator());
            cells.add(row.value());
            MetricView.Figure before = row.before();
            cells.add(before == null ? null : before.value());
            cells.add(row.change());
            return cells.stream();
        });
    }
}
