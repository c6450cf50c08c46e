package org.sitesentinel.vaccination.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.vaccination.coverage.CoverageView.Row;
import org.sitesentinel.vaccination.coverage.goal.Measure;
import org.sitesentinel.vaccination.coverage.goal.Shortfall;

/** Coverage as a table: its groups, or the total alone where nothing was grouped by. */
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

    private final Messages messages;

    CoverageTable(Messages messages) {
        this.messages = messages;
    }

    Response of(TableFormat format, CoverageView view, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<Row> rows = view.rows().isEmpty() ? List.of(new Row(Map.of(), view.total(), null)) : view.rows();
        List<Grouping> groupings = Arrays.stream(Grouping.values())
                .filter(one -> rows.stream().anyMatch(row -> row.dimensions().containsKey(one.label())))
                .toList();
        boolean eligible = view.total().eligible() != null;
        boolean ranked = rows.stream().anyMatch(row -> row.shortfalls() != null);
        List<String> headings = Stream.of(
                        groupings.stream().map(Grouping::label),
                        FIGURES.stream(),
                        eligible ? ELIGIBLE.stream() : Stream.<String>empty(),
                        ranked ? NEEDED.stream() : Stream.<String>empty())
                .flatMap(part -> part)
                .map(field -> messages.text(locale, "column.coverage." + field, Map.of()))
                .toList();
        return TableAnswer.of(
                format,
                "coverage",
                headings,
                rows.stream().map(row -> cells(row, groupings, ranked, locale)).iterator());
    }

    private List<@Nullable String> cells(Row row, List<Grouping> groupings, boolean ranked, Locale locale) {
        List<@Nullable String> cells = new ArrayList<>();
        groupings.forEach(one -> cells.add(label(one, row.dimensions().get(one.label()), locale)));
        CoverageFigures figures = row.figures();
        Stream.of(
                        figures.headcount(),
                        figures.primaryComplete(),
                        figures.booster(),
                        figures.contraindicated(),
                        figures.deferred(),
                        figures.refused(),
                        figures.unknown(),
                        text(figures.primaryOfRoster().value()),
                        text(figures.boosterOfRoster().value()),
                        figures.reports(),
                        figures.staleReports(),
                        text(figures.oldestReport()))
                .forEach(cell -> cells.add(cell.toString()));
        Rate boosterOfEligible = figures.boosterOfEligible();
        if (boosterOfEligible != null) {
            cells.add(text(figures.eligible()));
            cells.add(text(boosterOfEligible.value()));
        }
        if (ranked) {
            cells.add(needed(row, Measure.PRIMARY));
            cells.add(needed(row, Measure.BOOSTER));
        }
        return cells;
    }

    private static String needed(Row row, Measure measure) {
        List<Shortfall> shortfalls = row.shortfalls();
        return String.valueOf(
                shortfalls == null
                        ? 0
                        : shortfalls.stream()
                                .filter(one -> one.measure() == measure)
                                .mapToLong(Shortfall::dosesNeeded)
                                .sum());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String label(Grouping grouping, @Nullable String value, Locale locale) {
        String kind =
                switch (grouping) {
                    case SITE_TYPE -> "SiteType";
                    case POST -> "Post";
                    case POPULATION -> "Population";
                    case SITE, DISTRICT, SUBJECT -> "";
                };
        return value == null || kind.isEmpty()
                ? text(value)
                : messages.text(locale, "label." + kind + "." + value, Map.of());
    }
}
