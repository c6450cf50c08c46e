package org.sitesentinel.reporting.query;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Unit;

/**
 * What is shown of an answer, its rows in the order of the groups.
 *
 * <p>Who has no right to see small cells is told of people in round numbers: two figures of different moments, asked
 * for together or one after the other, then differ by nobody or by a whole multiple, however few came between. Rounding
 * looks at the figure alone, so that asking again, or otherwise, tells nothing more of the same figure.
 */
record Shown(List<MetricView.Row> rows, MetricView.Figure total) {
    Shown {
        rows = List.copyOf(rows);
    }

    boolean anySuppressed() {
        return rows.stream().anyMatch(MetricView.Row::isSuppressed);
    }

    /** As it is. */
    static Shown exactly(MetricAnswer answer) {
        return of(answer, (row, figure) -> MetricView.Figure.of(figure));
    }

    /**
     * Without small cells, and the rest in round numbers.
     *
     * @param multiple see {@link QueryLimits.SmallCellPolicy#roundedTo}
     */
    static Shown discreetly(MetricAnswer answer, SmallCells cells, int multiple) {
        MetricQuestion question = answer.question();
        Unit unit = question.metric().unit();
        return of(
                answer,
                (row, figure) -> cells.hides(row == null ? null : row.dimensions(), question)
                        ? MetricView.Figure.SUPPRESSED
                        : MetricView.Figure.of(figure.roundedTo(unit, multiple)));
    }

    private static Shown of(
            MetricAnswer answer, BiFunction<MetricAnswer.@Nullable Row, MetricAnswer.Figure, MetricView.Figure> shown) {
        Function<MetricAnswer.Row, MetricView.Row> show =
                row -> MetricView.Row.of(row.dimensions(), shown.apply(row, row.figure()));
        return new Shown(answer.rows().stream().map(show).toList(), shown.apply(null, answer.total()));
    }
}
