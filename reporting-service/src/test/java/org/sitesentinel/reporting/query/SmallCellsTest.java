package org.sitesentinel.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.reporting.query.MetricAnswer.Figure;
import org.sitesentinel.reporting.query.MetricAnswer.Row;

class SmallCellsTest {
    private static final Metric PEOPLE = new Metrics().find("personnel.on-site").orElseThrow();
    private static final int BELOW = 5;
    private static final List<String> TYPES = List.of("CONSTRUCTION_SITE", "OFFICE_BUILDING", "RESIDENTIAL_COMPOUND");
    private static final List<String> DISTRICTS = List.of("630104", "630105");

    @Test
    void hidesFewPeopleAndOneMoreCellThatWouldGiveThemAway() {
        List<Row> rows = List.of(row(0, 0, 3), row(1, 0, 40), row(2, 0, 60));
        SmallCells cells = cells(rows);

        assertThat(hidden(cells, rows, List.of(Dimension.SITE_TYPE)))
                .containsExactly("CONSTRUCTION_SITE", "OFFICE_BUILDING");
        assertThat(cells.hides(null, question(List.of(), Map.of()))).isFalse();
    }

    @Test
    void aFilterShowsNoMoreThanAGroup() {
        SmallCells cells = cells(List.of(row(0, 0, 3), row(1, 0, 40), row(2, 0, 60)));

        assertThat(cells.hides(null, question(List.of(), Map.of(Dimension.SITE_TYPE, List.of("OFFICE_BUILDING")))))
                .isTrue();
        assertThat(cells.hides(null, question(List.of(), Map.of(Dimension.SITE_TYPE, List.of("RESIDENTIAL_COMPOUND")))))
                .isFalse();
        assertThat(cells.hides(
                        null,
                        question(
                                List.of(),
                                Map.of(Dimension.SITE_TYPE, List.of("RESIDENTIAL_COMPOUND", "OFFICE_BUILDING")))))
                .isTrue();
    }

    @Test
    void hidesAWholeThatIsSmallItself() {
        SmallCells cells = cells(List.of(row(0, 0, 2)));

        assertThat(cells.hides(null, question(List.of(), Map.of()))).isTrue();
    }

    @Test
    void nobodyIsShownAsNobody() {
        assertThat(cells(List.of()).hides(null, question(List.of(), Map.of()))).isFalse();
    }

    /** Whatever is asked about one moment: what is shown never adds up to the one thing that is not. */
    @Property(tries = 300)
    void noSumOfWhatIsShownLacksJustOneTerm(@ForAll("tables") List<Row> rows) {
        SmallCells cells = cells(rows);

        for (List<Dimension> groups : List.of(
                List.of(Dimension.SITE_TYPE),
                List.of(Dimension.DISTRICT),
                List.of(Dimension.SITE_TYPE, Dimension.DISTRICT))) {
            for (Dimension over : groups) {
                Map<Map<Dimension, List<String>>, List<Row>> lines =
                        summed(rows, groups).stream().collect(Collectors.groupingBy(row -> without(row, groups, over)));
                lines.forEach((rest, line) -> {
                    long hidden = line.stream()
                            .filter(row -> cells.hides(row.dimensions(), question(groups, Map.of())))
                            .count();
                    long sum = cells.hides(null, question(List.of(), rest)) ? 1 : 0;
                    assertThat(hidden + sum).isNotEqualTo(1);
                    assertThat(line)
                            .filteredOn(row -> row.figure().numerator() < BELOW)
                            .allMatch(row -> cells.hides(row.dimensions(), question(groups, Map.of())));
                });
            }
        }
    }

    private static Map<Dimension, List<String>> without(Row row, List<Dimension> groups, Dimension over) {
        return groups.stream()
                .filter(one -> one != over)
                .collect(Collectors.toMap(
                        one -> one,
                        one -> List.of(String.valueOf(row.dimensions().get(one.label())))));
    }

    private static List<Row> summed(List<Row> rows, List<Dimension> groups) {
        Map<Map<String, String>, Long> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, String> group = groups.stream()
                    .collect(Collectors.toMap(
                            Dimension::label,
                            one -> String.valueOf(row.dimensions().get(one.label()))));
            sums.merge(group, row.figure().numerator(), Long::sum);
        }
        List<Row> summed = new ArrayList<>();
        sums.forEach((group, people) -> summed.add(new Row(group, Figure.of(Unit.COUNT, people, 0))));
        return summed;
    }

    @Provide
    Arbitrary<List<Row>> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 30))
                .as(SmallCellsTest::row)
                .list()
                .ofMaxSize(6)
                .uniqueElements(Row::dimensions);
    }

    private static Row row(int type, int district, int people) {
        return new Row(
                Map.of("siteType", TYPES.get(type), "district", DISTRICTS.get(district)),
                Figure.of(Unit.COUNT, people, 0));
    }

    private static List<String> hidden(SmallCells cells, List<Row> rows, List<Dimension> groups) {
        return summed(rows, groups).stream()
                .filter(row -> cells.hides(row.dimensions(), question(groups, Map.of())))
                .map(row -> row.dimensions().get(groups.get(0).label()))
                .toList();
    }

    private static SmallCells cells(List<Row> rows) {
        MetricQuestion whole = question(List.of(), Map.of()).byEverything();
        return new SmallCells(new MetricAnswer(whole, rows, Figure.of(Unit.COUNT, 0, 0)), BELOW);
    }

    private static MetricQuestion question(List<Dimension> groups, Map<Dimension, List<String>> narrowedTo) {
        return new MetricQuestion(PEOPLE, Moment.endOf(LocalDate.of(2022, 3, 31)), groups, narrowedTo);
    }
}
