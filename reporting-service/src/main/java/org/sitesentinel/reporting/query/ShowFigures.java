package org.sitesentinel.reporting.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.freshness.Freshness;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.PeriodKind;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.reporting.query.MetricAnswer.Figure;

/** Makes of answers what is shown: small cells away, in order, the first so many, held against the period before. */
@ApplicationScoped
class ShowFigures {
    private final MetricQueries queries;
    private final SeriesQueries series;
    private final Suppression suppression;

    ShowFigures(MetricQueries queries, SeriesQueries series, Suppression suppression) {
        this.queries = queries;
        this.series = series;
        this.suppression = suppression;
    }

    /**
     * A value.
     *
     * @param before the period to compare with; absent for none
     */
    MetricView value(MetricQuestion question, Ranking ranking, Optional<Period> before, List<Freshness> fresh) {
        Metric metric = question.metric();
        MetricAnswer answer = queries.answer(question);
        Shown shown = suppression.shown(answer);
        Optional<Shown> earlier = before.map(period ->
                suppression.shown(queries.answer(question.at(question.moment().in(period)))));
        List<MetricView.Row> rows = earlier.map(other -> compared(shown.rows(), other, metric.unit()))
                .orElse(shown.rows());
        List<MetricView.Row> ranked = ranking.sorted(rows);
        Integer top = ranking.top();
        List<MetricView.Row> first = top == null || ranked.size() <= top ? ranked : ranked.subList(0, top);
        return new MetricView(
                metric.id(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.periodKind(),
                question.asOf(),
                question.moment().from(),
                question.moment().knownAt(),
                suppression.roundedTo(metric),
                first,
                first.size() == ranked.size() ? null : rest(answer, shown, first, ranked.size()),
                shown.total(),
                earlier.isEmpty() ? null : comparison(before.orElseThrow(), metric, shown, earlier.get()),
                fresh);
    }

    /** Of each group what it was before; one that is no more has no figure but the one before. */
    private static List<MetricView.Row> compared(List<MetricView.Row> rows, Shown earlier, Unit unit) {
        MetricView.Figure nothing = MetricView.Figure.of(Figure.of(unit, 0, 0));
        Map<Map<String, String>, MetricView.Figure> before = new LinkedHashMap<>();
        earlier.rows()
                .forEach(row -> before.put(
                        row.dimensions(),
                        new MetricView.Figure(row.numerator(), row.denominator(), row.value(), row.suppressed())));
        List<MetricView.Row> all = new ArrayList<>();
        for (MetricView.Row row : rows) {
            MetricView.Figure then = before.remove(row.dimensions());
            all.add(row.since(then == null ? nothing : then));
        }
        before.forEach((dimensions, then) ->
                all.add(MetricView.Row.of(dimensions, nothing).since(then)));
        return all;
    }

    private static MetricView.Comparison comparison(Period before, Metric metric, Shown now, Shown earlier) {
        return new MetricView.Comparison(
                metric.periodKind() == PeriodKind.STATE ? null : before.from(),
                before.to(),
                earlier.total(),
                MetricView.change(now.total().value(), earlier.total().value()));
    }

    private MetricView.Rest rest(MetricAnswer answer, Shown shown, List<MetricView.Row> first, int groups) {
        Metric metric = answer.question().metric();
        MetricView.@Nullable Figure figure = null;
        if (!metric.isDistinct() && !shown.anySuppressed() && !shown.total().isSuppressed()) {
            Set<Map<String, String>> told =
                    first.stream().map(MetricView.Row::dimensions).collect(Collectors.toSet());
            long numerator = 0;
            long denominator = 0;
            for (MetricAnswer.Row row : answer.rows()) {
                if (!told.contains(row.dimensions())) {
                    numerator += row.figure().numerator();
                    denominator += row.figure().divisor();
                }
            }
            figure = suppression.shown(metric, Figure.of(metric.unit(), numerator, denominator));
        }
        return new MetricView.Rest(groups - first.size(), figure);
    }

    SeriesView series(MetricQuestion question, Every every, List<Period> steps, List<Freshness> fresh) {
        Metric metric = question.metric();
        List<MetricAnswer> answers = series.series(question, steps);
        List<Shown> shown = suppression.shown(answers, steps);
        List<SeriesView.Point> points = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Moment moment = answers.get(i).question().moment();
            points.add(new SeriesView.Point(
                    moment.from(),
                    moment.to(),
                    shown.get(i).rows(),
                    shown.get(i).total()));
        }
        return new SeriesView(
                metric.id(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.periodKind(),
                every,
                steps.get(0).from(),
                steps.get(steps.size() - 1).to(),
                question.moment().knownAt(),
                suppression.roundedTo(metric),
                points,
                fresh);
    }
}
