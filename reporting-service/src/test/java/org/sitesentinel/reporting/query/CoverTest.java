package org.sitesentinel.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitesentinel.reporting.metric.Grain;

class CoverTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2000;

    @Test
    void longTimesAreReadInFewSums() {
        assertThat(Cover.of(null, LocalDate.of(2022, 3, 31)))
                .containsExactly(
                        new Cover(Grain.YEAR, null, LocalDate.of(2022, 1, 1)),
                        new Cover(Grain.MONTH, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 4, 1)));
        assertThat(Cover.of(LocalDate.of(2020, 2, 29), LocalDate.of(2022, 1, 2)))
                .containsExactly(
                        new Cover(Grain.DAY, LocalDate.of(2020, 2, 29), LocalDate.of(2020, 3, 1)),
                        new Cover(Grain.MONTH, LocalDate.of(2020, 3, 1), LocalDate.of(2021, 1, 1)),
                        new Cover(Grain.YEAR, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1)),
                        new Cover(Grain.DAY, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 3)));
    }

    static Stream<LocalDate[]> periods() {
        Random random = new Random(2022);
        return Stream.generate(() -> {
                    int one = random.nextInt(DAYS);
                    int other = random.nextInt(4) == 0 ? one + random.nextInt(40) : one + random.nextInt(DAYS);
                    return new LocalDate[] {FIRST.plusDays(one), FIRST.plusDays(other)};
                })
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void eachDayIsInOneSumAndNoOther(LocalDate from, LocalDate to) {
        check(from, to);
        check(null, to);
    }

    private static void check(@Nullable LocalDate from, LocalDate to) {
        List<Cover> cover = Cover.of(from, to);
        assertThat(cover).hasSizeLessThanOrEqualTo(5);
        FIRST.minusDays(10).datesUntil(to.plusYears(2)).forEach(day -> {
            boolean asked = (from == null || !day.isBefore(from)) && !day.isAfter(to);
            assertThat(cover.stream().filter(part -> holds(part, day)).count())
                    .as("%s of %s to %s", day, from, to)
                    .isEqualTo(asked ? 1 : 0);
        });
    }

    /** As the database reads it: the sum that the day is in begins within the part. */
    private static boolean holds(Cover part, LocalDate day) {
        LocalDate begin = part.grain().begin(day);
        LocalDate from = part.from();
        return (from == null || !begin.isBefore(from)) && begin.isBefore(part.until());
    }
}
