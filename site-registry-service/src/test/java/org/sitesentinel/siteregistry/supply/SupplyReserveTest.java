package org.sitesentinel.siteregistry.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;

class SupplyReserveTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 20);
    private static final int MOST = 1_000_000_000;

    @ParameterizedTest(name = "{0}: {1} days of {2}, enough: {3}")
    @CsvSource({
        "0/1, 0, 7, false",
        "6/1, 6, 7, false",
        "7/1, 7, 7, true",
        "349/50, 6, 7, false",
        "350/50, 7, 7, true",
        "1/1000000000, 0, 7, false",
        "1000000000/1, 1000000000, 7, true",
        "700/50 28/4, 7, 7, true",
        "700/50 27/4, 6, 7, false",
        "0/50 1000/1, 0, 7, false",
        "0/50, 0, 0, true",
        "700/50, 14, 15, false",
    })
    void theScarcestItemDecides(String items, int days, int required, boolean met) {
        SupplyReserveView view = reported(items(items), required).view();

        assertThat(view.daysOfCover()).isEqualTo(days);
        assertThat(view.met()).isEqualTo(met);
    }

    @Property
    void anItemLastsWholeDaysOnly(
            @ForAll @IntRange(max = MOST) int stock, @ForAll @IntRange(min = 1, max = MOST) int dailyUse) {
        long days = new SupplyItem("口罩", stock, dailyUse).daysOfCover();

        assertThat(days * dailyUse).isLessThanOrEqualTo(stock);
        assertThat((days + 1) * dailyUse).isGreaterThan(stock);
    }

    @Property
    void theOrderOfItemsDoesNotMatter(@ForAll @NotEmpty List<@IntRange(max = MOST) Integer> stocks) {
        List<SupplyItem> items = new ArrayList<>(
                stocks.stream().map(stock -> new SupplyItem("口罩", stock, 50)).toList());
        Integer days = reported(items, 7).view().daysOfCover();

        Collections.reverse(items);

        assertThat(reported(items, 7).view().daysOfCover()).isEqualTo(days).isEqualTo(Collections.min(stocks) / 50);
    }

    @Test
    void isHeldAgainstTheDaysThatWereRequiredThen() {
        SupplyReserve reserve = reported(items("8/1"), 7);

        reserve.report(report(items("9/1")), 14, DAY, Instant.EPOCH);

        assertThat(reserve.view().requiredDays()).isEqualTo(14);
        assertThat(reserve.view().met()).isFalse();
    }

    @Test
    void isNotReportedForADayBeforeTheLastReport() {
        SupplyReserve reserve = reported(items("8/1"), 7);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> reserve.report(report(items("9/1")), 7, DAY.minusDays(1), Instant.EPOCH));

        assertThat(refused.problem())
                .isEqualTo(new InvalidRequest(List.of(Violation.of("/reportedOn", "before-last-report"))));
        assertThat(reserve.view().daysOfCover()).isEqualTo(8);
    }

    private static SupplyReserve reported(List<SupplyItem> items, int required) {
        return new SupplyReserve(UUID.randomUUID(), report(items), required, DAY, Instant.EPOCH);
    }

    private static SupplyReport report(List<SupplyItem> items) {
        return new SupplyReport(items, null);
    }

    private static List<SupplyItem> items(String text) {
        return Arrays.stream(text.split(" "))
                .map(item -> item.split("/"))
                .map(item -> new SupplyItem("口罩", Integer.valueOf(item[0]), Integer.valueOf(item[1])))
                .toList();
    }
}
