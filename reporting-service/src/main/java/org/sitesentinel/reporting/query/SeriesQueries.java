package org.sitesentinel.reporting.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.PeriodKind;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.reporting.query.MetricAnswer.Figure;
import org.sitesentinel.reporting.query.MetricAnswer.Row;
import org.sitesentinel.runtime.access.AccessScope;

/** Figures over time: of a state at the end of each step, of what happens in each of them. One query for all points. */
@ApplicationScoped
class SeriesQueries {
    private final MetricQueries queries;
    private final AccessScope scope;
    private final QueryLimits limits;

    SeriesQueries(MetricQueries queries, AccessScope scope, QueryLimits limits) {
        this.queries = queries;
        this.scope = scope;
        this.limits = limits;
    }

    private record Sums(long numerator, long denominator) {
        Sums plus(Sums other) {
            return new Sums(numerator + other.numerator, denominator + other.denominator);
        }
    }

    /** A group's dimensions; the total is that of no groups. */
    private record Group(Map<String, String> dimensions, boolean total) {}

    /**
     * An answer for each step of a period; the question's own moment only says what was known.
     *
     * @param steps one after the other, without gaps
     */
    List<MetricAnswer> series(MetricQuestion question, List<Period> steps) {
        Metric metric = question.metric();
        if (metric.isDistinct() && (metric.unit() != Unit.COUNT || metric.periodKind() == PeriodKind.STATE)) {
            // What is below the line is a state of each subject: nothing adds up from step to step.
            return steps.stream()
                    .map(step -> queries.answer(question.at(question.moment().in(step))))
                    .toList();
        }
        Period whole =
                Period.of(steps.get(0).from(), steps.get(steps.size() - 1).to());
        MetricQuestion of = question.at(question.moment().in(whole));
        Map<Integer, Map<Group, Sums>> found = ask(of, steps);
        List<MetricAnswer> answers = new ArrayList<>();
        Map<Group, Sums> sums = new LinkedHashMap<>();
        for (int step = 0; step < steps.size(); step++) {
            if (metric.periodKind() == PeriodKind.COUNT) {
                sums.clear();
            }
            found.getOrDefault(step, Map.of()).forEach((group, more) -> sums.merge(group, more, Sums::plus));
            answers.add(answer(question.at(question.moment().in(steps.get(step))), sums));
        }
        return answers;
    }

    private Map<Integer, Map<Group, Sums>> ask(MetricQuestion question, List<Period> steps) {
        List<LocalDate> begins = steps.stream().skip(1).map(Period::from).toList();
        FigureSql sql = new FigureSql(question, scope);
        Map<Integer, Map<Group, Sums>> found = new TreeMap<>();
        Set<Group> groups = new HashSet<>();
        int columns = question.groupBy().size();
        // Of each step its groups and its total.
        List<Object[]> rows = queries.ask(sql.steps(begins, limits.cells() + steps.size() + 1));
        for (Object[] row : rows) {
            boolean total = MetricQueries.number(row[columns + 3]) == 1;
            Group group = new Group(total ? Map.of() : MetricQueries.dimensions(question.groupBy(), row, 1), total);
            groups.add(group);
            found.computeIfAbsent((int) MetricQueries.number(row[0]), step -> new LinkedHashMap<>())
                    .put(
                            group,
                            new Sums(MetricQueries.number(row[columns + 1]), MetricQueries.number(row[columns + 2])));
        }
        if ((long) groups.size() * steps.size() > limits.cells() || rows.size() > limits.cells() + steps.size()) {
            throw new QueryProblem.AsksTooMuch(steps.size(), groups.size(), limits.cells()).exception();
        }
        return found;
    }

    private static MetricAnswer answer(MetricQuestion question, Map<Group, Sums> sums) {
        Unit unit = question.metric().unit();
        Figure total = Figure.of(unit, 0, 0);
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Group, Sums> one : sums.entrySet()) {
            Figure figure =
                    Figure.of(unit, one.getValue().numerator(), one.getValue().denominator());
            if (one.getKey().total()) {
                total = figure;
            } else if (!figure.isNothing()) {
                rows.add(new Row(one.getKey().dimensions(), figure));
            }
        }
        rows.sort(Comparator.comparing(row -> row.dimensions().toString()));
        return new MetricAnswer(question, rows, total);
    }
}
