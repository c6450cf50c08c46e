package org.sitesentinel.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.reporting.query.MetricAnswer.Figure;
import org.sitesentinel.reporting.query.MetricAnswer.Row;

/** People who come and go, a few at a time: what is shown of one moment and of another never tells how few. */
class RoundFiguresTest {
    private static final Metric PEOPLE = new Metrics().find("personnel.on-site").orElseThrow();
    private static final Metric RATE =
            new Metrics().find("vaccination.booster-coverage").orElseThrow();
    private static final List<String> TYPES = List.of("CONSTRUCTION_SITE", "OFFICE_BUILDING", "RESIDENTIAL_COMPOUND");
    private static final int BELOW = 5;
    private static final int MULTIPLE = 5;

    @Property(tries = 300)
    void noTwoMomentsDifferByFew(@ForAll("comings") List<List<Integer>> changes) {
        List<Shown> moments = moments(changes, people -> Figure.of(Unit.COUNT, people, 0), PEOPLE);

        for (Shown before : moments) {
            for (Shown after : moments) {
                assertThat(difference(before.total(), after.total())).allMatch(RoundFiguresTest::isNobodyOrMany);
                for (MetricView.Row row : after.rows()) {
                    Optional<MetricView.Row> was = before.rows().stream()
                            .filter(one -> one.dimensions().equals(row.dimensions()))
                            .findFirst();
                    assertThat(difference(figure(was), figure(Optional.of(row))))
                            .allMatch(RoundFiguresTest::isNobodyOrMany);
                }
            }
        }
    }

    /** Nor do numerator, denominator and what lies between them, whichever moments are subtracted. */
    @Property(tries = 300)
    void noTwoMomentsOfAShareDifferByFew(@ForAll("comings") List<List<Integer>> changes) {
        List<Shown> moments = moments(changes, people -> Figure.of(Unit.PERCENT, people * 2L / 3, people), RATE);

        for (Shown before : moments) {
            for (Shown after : moments) {
                assertThat(difference(before.total(), after.total())).allMatch(RoundFiguresTest::isNobodyOrMany);
            }
            MetricView.Figure total = before.total();
            if (total.numerator() != null && total.denominator() != null) {
                assertThat(total.denominator() - total.numerator()).isNotNegative();
                assertThat(total.value()).isEqualTo(Unit.PERCENT.value(total.numerator(), total.denominator()));
            }
        }
    }

    /** Who subtracts is left with as many possible differences as a small cell has sizes, and one. */
    @Property(tries = 300)
    void whatIsShownIsTrueOfManyDifferences(
            @ForAll @IntRange(min = BELOW, max = 200) int before, @ForAll @IntRange(min = BELOW, max = 200) int after) {
        LongStream differences = possible(rounded(before))
                .flatMap(one -> possible(rounded(after)).map(other -> other - one))
                .distinct();

        assertThat(differences.count()).isGreaterThanOrEqualTo(BELOW);
        assertThat(Math.abs(rounded(before) - before)).isLessThanOrEqualTo(MULTIPLE / 2);
    }

    private static LongStream possible(long shown) {
        return LongStream.rangeClosed(Math.max(BELOW, shown - MULTIPLE), shown + MULTIPLE)
                .filter(people -> rounded(people) == shown);
    }

    private static long rounded(long people) {
        return Figure.of(Unit.COUNT, people, 0).roundedTo(Unit.COUNT, MULTIPLE).numerator();
    }

    private static boolean isNobodyOrMany(long difference) {
        return difference == 0 || Math.abs(difference) >= BELOW;
    }

    /** Of what both show; a group that is not there is nobody. */
    private static List<Long> difference(MetricView.Figure before, MetricView.Figure after) {
        List<Long> differences = new ArrayList<>();
        if (before.numerator() != null && after.numerator() != null) {
            differences.add(after.numerator() - before.numerator());
        }
        if (before.denominator() != null && after.denominator() != null) {
            differences.add(after.denominator() - before.denominator());
        }
        return differences;
    }

    private static MetricView.Figure figure(Optional<MetricView.Row> row) {
        return row.map(one -> new MetricView.Figure(one.numerator(), one.denominator(), one.value(), one.suppressed()))
                .orElse(new MetricView.Figure(0L, null, null, null));
    }

    private interface Counted {
        Figure of(int people);
    }

    private static List<Shown> moments(List<List<Integer>> changes, Counted counted, Metric metric) {
        Map<String, Integer> people = new HashMap<>();
        List<Shown> moments = new ArrayList<>();
        for (List<Integer> change : changes) {
            IntStream.range(0, TYPES.size())
                    .forEach(i -> people.merge(TYPES.get(i), change.get(i), (was, more) -> Math.max(0, was + more)));
            List<Row> rows = TYPES.stream()
                    .filter(type -> people.getOrDefault(type, 0) > 0)
                    .map(type -> new Row(Map.of("siteType", type), counted.of(people.getOrDefault(type, 0))))
                    .toList();
            Figure total = Figure.of(
                    metric.unit(),
                    rows.stream().mapToLong(row -> row.figure().numerator()).sum(),
                    rows.stream().mapToLong(row -> row.figure().divisor()).sum());
            MetricQuestion asked = new MetricQuestion(
                    metric, Moment.endOf(LocalDate.of(2022, 3, 31)), List.of(Dimension.SITE_TYPE), Map.of());
            MetricAnswer whole = new MetricAnswer(asked.byEverything(), rows, total);
            moments.add(Shown.discreetly(new MetricAnswer(asked, rows, total), new SmallCells(whole, BELOW), MULTIPLE));
        }
        return moments;
    }

    @Provide
    Arbitrary<List<List<Integer>>> comings() {
        Arbitrary<List<Integer>> few =
                Arbitraries.integers().between(-6, 12).list().ofSize(TYPES.size());
        return few.list().ofMinSize(2).ofMaxSize(12);
    }
}
