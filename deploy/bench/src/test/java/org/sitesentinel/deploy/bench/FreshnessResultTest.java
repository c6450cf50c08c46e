package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FreshnessResultTest {
    private static final long MILLI = 1_000_000;

    @Test
    void freshnessRunsFromTheNthAnswerWhicheverTallyItWasFor() {
        TallyLoad.Answers answers = new TallyLoad.Answers(millis(0, 10), millis(1, 12), millis(40, 20));

        TallyResult result = TallyResult.of(answers, new FigureWatch.Seen(millis(23, 44), new Latencies(millis(2))));

        assertThat(ends(result.freshness())).containsExactly(3.0, 4.0);
        assertThat(ends(result.recording())).containsExactly(10.0, 40.0);
        assertThat(ends(result.late())).containsExactly(1.0, 2.0);
    }

    @Test
    void theTableReadsAlikeInEveryLanguage() {
        Latencies some = new Latencies(millis(1, 3));
        FreshnessResult result = new FreshnessResult(
                "201 -> figure in the metric",
                new TallyResult(some, some, new Latencies(millis(6, 6)), some),
                "plain produce -> consume",
                some);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(result.table(Schedule.of(1, 2)))
                    .contains("Freshness at 1 tallies/s for 2 s")
                    .contains("201 -> figure in the metric      2      6.0      6.0")
                    .containsPattern("ratio +6\\.0 +2\\.0")
                    .contains("a look at the figure takes p50 1.0 ms, p99 3.0 ms");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static List<Double> ends(Latencies latencies) {
        return List.of(latencies.percentile(1), latencies.percentile(100));
    }

    private static List<Long> millis(long... millis) {
        return Arrays.stream(millis).map(one -> one * MILLI).boxed().toList();
    }
}
