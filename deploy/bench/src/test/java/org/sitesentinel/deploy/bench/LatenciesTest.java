package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

    /** Of 1 ms, 2 ms, … up to so many. */
    @ParameterizedTest
    @CsvSource({
        "  1,   1,   1",
        "  1, 100,   1",
        "  2,  50,   1",
        "  2,  51,   2",
        "  3,  50,   2",
        " 10,  99,  10",
        "100,   1,   1",
        "100,  50,  50",
        "100,  99,  99",
        "100, 100, 100",
        "101,  99, 100",
        "600,  99, 594",
    })
    void aPercentileIsTheOneAtTheNearestRank(int count, int percent, double millis) {
        Latencies latencies = millis(LongStream.rangeClosed(1, count).boxed().toList());

        assertThat(latencies.percentile(percent)).isEqualTo(millis);
    }

    /** The definition: it was measured, so many in a hundred do not exceed it, and nothing smaller does that. */
    @Property
    void aPercentileIsTheSmallestMeasuredThatSoManyDoNotExceed(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 30) Long> measured,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll Random order) {
        List<Long> shuffled = new ArrayList<>(measured);
        Collections.shuffle(shuffled, order);

        long percentile = (long) millis(shuffled).percentile(percent);

        assertThat(measured).contains(percentile);
        assertThat(100 * notAbove(measured, percentile)).isGreaterThanOrEqualTo((long) percent * measured.size());
        assertThat(100 * notAbove(measured, percentile - 1)).isLessThan((long) percent * measured.size());
    }

    private static long notAbove(List<Long> measured, long bound) {
        return measured.stream().filter(one -> one <= bound).count();
    }

    @Test
    void betweenMeasuresFromEachMomentToTheOneAtItsPlace() {
        Latencies latencies = Latencies.between(List.of(1_000_000L, 5_000_000L), List.of(4_000_000L, 7_500_000L));

        assertThat(latencies.count()).isEqualTo(2);
        assertThat(latencies.percentile(50)).isEqualTo(2.5);
        assertThat(latencies.percentile(100)).isEqualTo(3);
    }

    @Test
    void whatCameFirstTookNoTime() {
        assertThat(Latencies.between(List.of(5L), List.of(3L)).percentile(100)).isZero();
    }

    @Test
    void momentsWithoutCounterpartAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.between(List.of(1L, 2L), List.of(3L)));
    }

    @Test
    void nothingIsSaidOfNoDurations() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies(List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void thereAreAHundredPercentiles(int percent) {
        Latencies latencies = millis(List.of(1L));

        assertThatIllegalArgumentException().isThrownBy(() -> latencies.percentile(percent));
    }

    private static Latencies millis(List<Long> millis) {
        return new Latencies(millis.stream().map(one -> one * 1_000_000).toList());
    }
}
