package org.sitesentinel.inspection.draw.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {
    private static final LocalDate FROM = LocalDate.of(2022, 4, 1);

    @ParameterizedTest(name = "{0} sites in {1} days: {2}")
    @CsvSource({"3, 30, 10 20 30", "4, 2, 1 1 2 2", "1, 10, 10", "5, 1, 1 1 1 1 1", "3, 10, 4 7 10"})
    void spreadsThemOverThePeriod(int sites, int days, String expected) {
        DueDates due = new DueDates(FROM, FROM.plusDays(days - 1), true);

        assertThat(IntStream.rangeClosed(1, sites)
                        .mapToObj(nth -> String.valueOf(due.of(nth, sites).getDayOfMonth())))
                .containsExactly(expected.split(" "));
    }

    @Test
    void orAllAreDueAtItsEnd() {
        assertThat(new DueDates(FROM, FROM.plusDays(9), false).of(1, 5)).isEqualTo(FROM.plusDays(9));
    }
}
