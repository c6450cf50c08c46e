package org.sitesentinel.inspection.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 3, 28);

    @Test
    void countsFromTheDayAfter() {
        WorkingDays plain = new WorkingDays(Map.of());

        assertThat(plain.after(MONDAY, 0)).isEqualTo(MONDAY);
        assertThat(plain.after(MONDAY, 1)).isEqualTo(MONDAY.plusDays(1));
        assertThat(plain.after(MONDAY, 5)).isEqualTo(MONDAY.plusDays(7));
        assertThat(plain.before(MONDAY, 1)).isEqualTo(MONDAY.minusDays(3));
    }

    /** Whatever is holiday or worked: the days passed over are just those that are not worked, and both ways agree. */
    @Property
    void passesOverWhatIsNotWorkedAndNothingElse(
            @ForAll @Size(max = 30) Map<@IntRange(max = 60) Integer, Boolean> said,
            @ForAll @IntRange(max = 15) int start,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        Map<LocalDate, Boolean> told = new HashMap<>();
        said.forEach((offset, worked) -> told.put(MONDAY.plusDays(offset), worked));
        WorkingDays calendar = new WorkingDays(told);
        LocalDate from = MONDAY.plusDays(start);

        LocalDate end = calendar.after(from, days);

        assertThat(worked(told, end)).isTrue();
        assertThat(from.plusDays(1).datesUntil(end.plusDays(1)).filter(day -> worked(told, day)))
                .hasSize(days);
        LocalDate back = calendar.before(end, days - 1);
        assertThat(from.plusDays(1).datesUntil(back).filter(day -> worked(told, day)))
                .isEmpty();
    }

    private static boolean worked(Map<LocalDate, Boolean> told, LocalDate day) {
        Boolean said = told.get(day);
        return said == null ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY : said;
    }
}
