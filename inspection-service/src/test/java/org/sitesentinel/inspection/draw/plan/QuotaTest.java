package org.sitesentinel.inspection.draw.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.risk.Risk;

class QuotaTest {
    @ParameterizedTest(name = "{0} % of {1}: {2}")
    @CsvSource({"10, 383, 39", "100, 51, 51", "1, 1, 1", "20, 0, 0", "50, 3, 2", "33, 100, 33"})
    void aShareIsRoundedUp(int share, int candidates, int taken) {
        assertThat(new Quota(SiteType.OFFICE_BUILDING, null, null, share).of(candidates))
                .isEqualTo(taken);
    }

    @Test
    void aNumberTakesNoMoreThanThereAre() {
        Quota five = new Quota(SiteType.OFFICE_BUILDING, null, 5, null);

        assertThat(five.of(3)).isEqualTo(3);
        assertThat(five.of(9)).isEqualTo(5);
    }

    @Test
    void aSiteWeighsItsBaseAndWhatItsRisksAdd() {
        Weights weights = new Weights(
                2,
                List.of(new Weights.OfRisk(Risk.OVERDUE_CASE, 10), new Weights.OfRisk(Risk.NEVER_INSPECTED, 5)),
                null);

        assertThat(weights.of(EnumSet.noneOf(Risk.class))).isEqualTo(2);
        assertThat(weights.of(EnumSet.of(Risk.NEVER_INSPECTED, Risk.LOW_COVERAGE)))
                .isEqualTo(7);
        assertThat(weights.of(EnumSet.allOf(Risk.class))).isEqualTo(17);
        assertThat(Weights.EVEN.of(EnumSet.allOf(Risk.class))).isEqualTo(1);
    }
}
