package org.sitesentinel.vaccination.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.runtime.problem.Violation;

class TallyCountsTest {
    @ParameterizedTest(name = "{0} of {1} with booster {2} and reasons {3},{4},{5},{6}: {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "6974, 6558, 5099, 0, 0, 0, 0, -",
                "6974, 6974, 6974, 0, 0, 0, 0, -",
                "0, 0, 0, 0, 0, 0, 0, -",
                "10, 8, 5, 1, 2, 1, 1, -",
                "10, 11, 5, 0, 0, 0, 0, primary-above-headcount",
                "10, 5, 6, 0, 0, 0, 0, booster-above-primary",
                "10, 8, 5, 2, 2, 1, 1, reasons-above-unboosted",
                "2, 3, 4, 0, 0, 0, 0, primary-above-headcount booster-above-primary reasons-above-unboosted",
                "2147483647, 2147483647, 0, 2147483647, 2147483647, 0, 0, reasons-above-unboosted",
            })
    void tellsEveryBrokenLaw(
            int headcount,
            int primary,
            int booster,
            int contraindicated,
            int deferred,
            int refused,
            int unknown,
            String broken) {
        TallyCounts counts = new TallyCounts(headcount, primary, booster, contraindicated, deferred, refused, unknown);

        assertThat(counts.brokenLaws().stream().map(Violation::code))
                .isEqualTo(broken == null ? List.of() : List.of(broken.split(" ")));
    }
}
