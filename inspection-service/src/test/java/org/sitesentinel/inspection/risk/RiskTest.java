package org.sitesentinel.inspection.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.site.Place;

class RiskTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final Place PLACE = new Place(UUID.randomUUID(), SiteType.CONSTRUCTION_SITE, "630104", null);

    private static SiteFacts site(
            @Nullable LocalDate inspected,
            @Nullable LocalDate deadline,
            SiteFacts.@Nullable Vaccination vaccination,
            SiteFacts.@Nullable Testing testing,
            SiteFacts.VenueCodes codes,
            SiteFacts.@Nullable Supplies supplies) {
        return new SiteFacts(
                PLACE,
                "测试",
                SiteStatus.ACTIVE,
                null,
                inspected,
                deadline,
                vaccination,
                testing,
                codes,
                supplies,
                null,
                null,
                null);
    }

    @Test
    void whatNobodyHasToldIsNoRisk() {
        assertThat(Risk.of(site(DAY, null, null, null, new SiteFacts.VenueCodes(0, 0, 0), null), DAY, 80))
                .isEmpty();
    }

    @Test
    void aSiteCanBearThemAll() {
        SiteFacts worst = site(
                null,
                DAY.minusDays(1),
                new SiteFacts.Vaccination(DAY, 100, 100, 79),
                new SiteFacts.Testing(DAY, 10, 9, 1),
                new SiteFacts.VenueCodes(2, 2, 1),
                new SiteFacts.Supplies(DAY, 6, 7));

        assertThat(Risk.of(worst, DAY, 80)).containsExactly(Risk.values());
    }

    @ParameterizedTest(name = "{0} of {1}, below {2} %: {3}")
    @CsvSource({"80, 100, 80, false", "79, 100, 80, true", "2, 3, 67, true", "2, 3, 66, false", "0, 0, 80, false"})
    void coverageIsComparedExactly(long booster, long headcount, int below, boolean low) {
        SiteFacts told = site(
                DAY,
                null,
                new SiteFacts.Vaccination(DAY, headcount, headcount, booster),
                null,
                new SiteFacts.VenueCodes(0, 0, 0),
                null);

        assertThat(Risk.of(told, DAY, below).contains(Risk.LOW_COVERAGE)).isEqualTo(low);
    }

    @ParameterizedTest(name = "a deadline {0} days ahead: {1}")
    @CsvSource({"0, false", "1, false", "-1, true"})
    void theDayOfTheDeadlineIsStillInTime(int ahead, boolean overdue) {
        SiteFacts told = site(DAY, DAY.plusDays(ahead), null, null, new SiteFacts.VenueCodes(1, 1, 1), null);

        assertThat(Risk.of(told, DAY, 80).contains(Risk.OVERDUE_CASE)).isEqualTo(overdue);
    }
}
