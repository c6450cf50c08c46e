package org.sitesentinel.vaccination.coverage.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {
    @ParameterizedTest(name = "{1} of {2} to {0} %: {4} doses, {3} points")
    @CsvSource({
        "80.00, 73, 100, 7.00, 7",
        "80.00, 5099, 6974, 6.89, 481",
        "95.00, 6558, 6974, 0.97, 68",
        "66.67, 2, 3, 0.01, 1",
        "100.00, 0, 3, 100.00, 3",
    })
    void tellsWhatIsMissing(BigDecimal target, long vaccinated, long roster, BigDecimal points, long doses) {
        Shortfall shortfall = Shortfall.of(Measure.BOOSTER, target, vaccinated, roster);

        assertThat(shortfall).isEqualTo(new Shortfall(Measure.BOOSTER, target, points, doses));
        assertThat(shortfall.isAny()).isTrue();
    }

    @Property
    void theDosesReachTheTargetAndNoneIsTooMany(
            @ForAll @IntRange(min = 1, max = 10_000) int target,
            @ForAll @IntRange(min = 1, max = 10_000_000) int roster,
            @ForAll @IntRange(max = 10_000_000) int part) {
        BigDecimal percent = BigDecimal.valueOf(target, 2);
        long vaccinated = part % (roster + 1L);

        Shortfall shortfall = Shortfall.of(Measure.PRIMARY, percent, vaccinated, roster);

        assertThat(shortfall.isAny()).isEqualTo(vaccinated * 10_000 < (long) target * roster);
        if (shortfall.isAny()) {
            long then = vaccinated + shortfall.dosesNeeded();
            assertThat(then * 10_000).isGreaterThanOrEqualTo((long) target * roster);
            assertThat((then - 1) * 10_000).isLessThan((long) target * roster);
            assertThat(then).isLessThanOrEqualTo(roster);
        }
    }
}
