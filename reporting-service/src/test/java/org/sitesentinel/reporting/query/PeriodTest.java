package org.sitesentinel.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 13);

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-01-01, 2021-12-31, 2020-01-01, 2020-12-31",
        "2022, 2022-01-01, 2022-04-13, 2021-01-01, 2021-04-13",
        "2022-03, 2022-03-01, 2022-03-31, 2022-02-01, 2022-02-28",
        "2022-04, 2022-04-01, 2022-04-13, 2022-03-01, 2022-03-13",
        "2022-Q1, 2022-01-01, 2022-03-31, 2021-10-01, 2021-12-31",
        "2022-W13, 2022-03-28, 2022-04-03, 2022-03-21, 2022-03-27",
        "2020-W53, 2020-12-28, 2021-01-03, 2020-12-21, 2020-12-27",
        "2021-W01, 2021-01-04, 2021-01-10, 2020-12-28, 2021-01-03",
        "LAST_7_DAYS, 2022-04-07, 2022-04-13, 2022-03-31, 2022-04-06",
        "THIS_WEEK, 2022-04-11, 2022-04-13, 2022-04-04, 2022-04-06",
        "LAST_WEEK, 2022-04-04, 2022-04-10, 2022-03-28, 2022-04-03",
        "THIS_MONTH, 2022-04-01, 2022-04-13, 2022-03-01, 2022-03-13",
        "LAST_MONTH, 2022-03-01, 2022-03-31, 2022-02-01, 2022-02-28",
        "THIS_QUARTER, 2022-04-01, 2022-04-13, 2022-01-01, 2022-01-13",
        "LAST_YEAR, 2021-01-01, 2021-12-31, 2020-01-01, 2020-12-31",
        "2023-01, 2023-01-01, 2023-01-31, 2022-12-01, 2022-12-31",
    })
    void readsPeriodsAndKnowsTheOneBefore(
            String name, LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        Period period = Period.named(name, TODAY).orElseThrow();

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.before().from()).isEqualTo(beforeFrom);
        assertThat(period.before().to()).isEqualTo(beforeTo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "0000",
                "2022-13",
                "2022-00",
                "2022-W00",
                "2021-W53",
                "2022-W54",
                "2022-Q5",
                "2022-Q0",
                "LAST_0_DAYS",
                "LAST_99999_DAYS",
                "THIS_DECADE",
                "this_month",
                "2022-03-01",
                "2022-3",
                "NOW"
            })
    void knowsNoOther(String name) {
        assertThat(Period.named(name, TODAY)).isEmpty();
    }

    @Test
    void theShortMonthBeforeALongOneIsNotExceeded() {
        Period march = Period.named("THIS_MONTH", LocalDate.of(2022, 3, 30)).orElseThrow();

        assertThat(march.before())
                .isEqualTo(new Period(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 2, 28), Period.Kind.MONTH));
    }

    @Test
    void stepsCoverAPeriodWithoutGaps() {
        Period period = Period.of(LocalDate.of(2022, 3, 30), LocalDate.of(2022, 4, 12));

        assertThat(Every.WEEK.steps(period, 100))
                .containsExactly(
                        Period.of(LocalDate.of(2022, 3, 30), LocalDate.of(2022, 4, 3)),
                        Period.of(LocalDate.of(2022, 4, 4), LocalDate.of(2022, 4, 10)),
                        Period.of(LocalDate.of(2022, 4, 11), LocalDate.of(2022, 4, 12)));
        assertThat(Every.MONTH.steps(period, 100)).hasSize(2);
        assertThat(Every.DAY.steps(period, 100)).hasSize(14);
        assertThat(Every.DAY.steps(period, 3)).hasSize(3);
    }
}
