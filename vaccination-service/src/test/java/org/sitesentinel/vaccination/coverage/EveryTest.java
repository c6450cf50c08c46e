package org.sitesentinel.vaccination.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryTest {
    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "DAY, 2022-03-30, 2022-04-01, 2022-03-30 2022-03-31 2022-04-01",
        "DAY, 2022-03-31, 2022-03-31, 2022-03-31",
        "WEEK, 2022-03-16, 2022-03-31, 2022-03-20 2022-03-27 2022-03-31",
        "WEEK, 2022-03-20, 2022-03-27, 2022-03-20 2022-03-27",
        "MONTH, 2022-01-15, 2022-03-31, 2022-01-31 2022-02-28 2022-03-31",
        "MONTH, 2024-02-01, 2024-03-01, 2024-02-29 2024-03-01",
    })
    void isToldByItsLastDay(Every every, LocalDate from, LocalDate to, String days) {
        assertThat(every.points(from, to, 100)).isEqualTo(all(days));
    }

    @Test
    void looksForOneMoreThanTheMost() {
        LocalDate from = LocalDate.of(2020, 1, 1);

        assertThat(Every.DAY.points(from, LocalDate.of(2022, 1, 1), 10)).hasSize(11);
        assertThat(Every.DAY.points(from, from.plusDays(9), 10)).hasSize(10);
    }

    private static List<LocalDate> all(String days) {
        return Stream.of(days.split(" ")).map(LocalDate::parse).toList();
    }
}
