package org.sitesentinel.vaccination.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;
import org.sitesentinel.vaccination.coverage.CoverageView.Row;
import org.sitesentinel.vaccination.coverage.goal.Measure;
import org.sitesentinel.vaccination.coverage.goal.Shortfall;

/** Coverage as a table: the groups of each day, or its total alone where nothing was grouped by. */
@ApplicationScoped
class CoverageTable {
    private static final List<String> FIGURES = List.of(
            "headcount",
            "primaryComplete",
            "booster",
            "contraindicated",
            "deferred",
            "refused",
            "unknown",
            "primaryOfRoster",
            "boosterOfRoster",
            "reports",
            "staleReports",
            "oldestReport");
    /** Of what is derived. */
    private static final List<String> ELIGIBLE = List.of("eligible", "boosterOfEligible");

    private static final List<String> NEEDED = List.of("primaryDosesNeeded", "boosterDosesNeeded");
    private static final List<Measure> NEEDED_OF = List.of(Measure.PRIMARY, Measure.BOOSTER);

    private final Tables tables;

    CoverageTable(Tables tables) {
        this.tables = tables;
    }

    private record DatedRow(LocalDate asOf, Row row) {}

    /** A day, or several as each row then says. */
    Response of(List<CoverageView> views, HttpHeaders headers) {
        List<DatedRow> rows = views.stream().flatMap(CoverageTable::rows).toList();
        List<Grouping> groupings = Grouping.ALL.stream()
                .filter(one ->
                        rows.stream().anyMatch(dated -> dated.row().dimensions().containsKey(one.label())))
                .toList();
        boolean dated = views.size() > 1;
        boolean eligible = views.get(0).total().eligible() != null;
        boolean ranked = rows.stream().anyMatch(one -> one.row().shortfalls() != null);
        List<String> fields = joined(
                        dated ? Stream.of("asOf") : Stream.empty(),
                        groupings.stream().map(Grouping::label),
                        FIGURES.stream(),
                        eligible ? ELIGIBLE.stream() : Stream.empty(),
                        ranked ? NEEDED.stream() : Stream.empty())
                .toList();
        Layout<DatedRow> layout = Layout.of(
                "coverage",
                fields,
                one -> joined(
                        dated ? Stream.of(one.asOf()) : Stream.empty(),
                        groupings.stream().map(grouping -> value(grouping, one.row())),
                        figures(one.row().figures()),
                        eligible ? eligible(one.row().figures()) : Stream.empty(),
                        ranked ? NEEDED_OF.stream().map(measure -> needed(one.row(), measure)) : Stream.empty()));
        return tables.of(layout, rows.iterator(), headers);
    }

    private static Stream<DatedRow> rows(CoverageView view) {
        List<Row> rows = view.rows().isEmpty() ? List.of(new Row(Map.of(), view.total(), null)) : view.rows();
        return rows.stream().map(row -> new DatedRow(view.asOf(), row));
    }

    @SafeVarargs
    private static <T extends @Nullable Object> Stream<T> joined(Stream<? extends T>... parts) {
        return Stream.of(parts).flatMap(part -> part);
    }

    private static Stream<?> figures(CoverageFigures figures) {
        return Stream.of(
                figures.headcount(),
                figures.primaryComplete(),
                figures.booster(),
                figures.contraindicated(),
                figures.deferred(),
                figures.refused(),
                figures.unknown(),
                figures.primaryOfRoster().value(),
                figures.boosterOfRoster().value(),
                figures.reports(),
                figures.staleReports(),
                figures.oldestReport());
    }

    private static Stream<?> eligible(CoverageFigures figures) {
        Rate rate = figures.boosterOfEligible();
        return Stream.of(figures.eligible(), rate == null ? null : rate.value());
    }

    private static long needed(Row row, Measure measure) {
        List<Shortfall> shortfalls = row.shortfalls();
        return shortfalls == null
                ? 0
                : shortfalls.stream()
                        .filter(one -> one.measure() == measure)
                        .mapToLong(Shortfall::dosesNeeded)
                        .sum();
    }

    private static @Nullable Object value(Grouping grouping, Row row) {
        String value = row.dimensions().get(grouping.label());
        if (value == null) {
            return null;
        }
        return switch (grouping) {
            case SITE_TYPE -> SiteType.valueOf(value);
            case POST -> Post.valueOf(value);
            case POPULATION -> Population.valueOf(value);
            case SITE, DISTRICT, SUBJECT -> value;
        };
    }
}
