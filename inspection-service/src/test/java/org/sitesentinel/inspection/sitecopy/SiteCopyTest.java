package org.sitesentinel.inspection.sitecopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.inspection.sitecopy.ToldSites.DAY;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.runtime.events.EventHandler;

/** Duplicates, late versions and later days: the copies keep the last that was said. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SiteCopyTest {
    private final EventHandler<TallyState> tallies;
    private final EventHandler<TestingComplianceState> testing;
    private final EventHandler<ReadinessState> readiness;

    SiteCopyTest(
            EventHandler<TallyState> tallies,
            EventHandler<TestingComplianceState> testing,
            EventHandler<ReadinessState> readiness) {
        this.tallies = tallies;
        this.testing = testing;
        this.readiness = readiness;
    }

    private static SiteRef newSite() {
        return new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, "630104", null);
    }

    private static void committed(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static long rows(String table, SiteRef site, String condition) {
        return TestLog.count("select count(*) from " + table + " where site_id = '" + site.id() + "' and " + condition);
    }

    @Test
    void aLateVersionOfASiteChangesNothing() {
        String operator = UUID.randomUUID().toString();
        SiteRef site = ToldSites.runBy(operator, "630104");
        ToldSites.standing(site, 3, SiteStatus.CLOSED, null);
        ToldSites.standing(site, 2, SiteStatus.SUSPENDED, operator);

        assertThat(rows(
                        "site_standing",
                        site,
                        "version = 3 and status = 'CLOSED' and closed_on is not null and operator_id is null"))
                .isEqualTo(1);
    }

    @Test
    void ofTalliesTheLastDayHoldsAndOfADayTheLastVersion() {
        SiteRef site = newSite();
        committed(() -> tallies.apply(List.of(
                ToldSites.tally(site, Post.DRIVER, DAY, 2, 20, 12),
                ToldSites.tally(site, Post.DRIVER, DAY, 1, 20, 11),
                ToldSites.tally(site, Post.OTHER, DAY.plusDays(1), 1, 5, 5))));
        committed(() -> tallies.apply(List.of(
                ToldSites.tally(site, Post.DRIVER, DAY.minusDays(1), 9, 99, 99),
                ToldSites.tally(site, Post.OTHER, DAY.plusDays(1), 1, 77, 7))));

        assertThat(rows("site_vaccination", site, "post = 'DRIVER' and headcount = 20 and booster = 12"))
                .isEqualTo(1);
        assertThat(rows("site_vaccination", site, "post = 'OTHER' and headcount = 5"))
                .isEqualTo(1);

        committed(() -> tallies.apply(List.of(ToldSites.tally(site, Post.DRIVER, DAY.plusDays(3), 1, 21, 13))));
        assertThat(rows("site_vaccination", site, "post = 'DRIVER' and headcount = 21 and day = '2022-03-04'"))
                .isEqualTo(1);
    }

    @Test
    void aTallyOfTheBureauIsAboutNoSite() {
        TallyState ofSite = ToldSites.tally(newSite(), Post.BUREAU_STAFF, DAY, 1, 92, 88);
        TallyState ofBureau = new TallyState(
                "bureau",
                1,
                DAY,
                ofSite.recordedAt(),
                "bureau",
                ofSite.population(),
                "630104",
                null,
                Post.BUREAU_STAFF,
                92,
                92,
                88,
                0,
                0,
                0,
                0);
        long before = TestLog.count("select count(*) from site_vaccination");

        committed(() -> tallies.apply(List.of(ofBureau)));

        assertThat(TestLog.count("select count(*) from site_vaccination")).isEqualTo(before);
    }

    @Test
    void ofCountsOfTestingTheLastDayHolds() {
        SiteRef site = newSite();
        committed(() -> testing.apply(List.of(
                ToldSites.testing(site, Post.DRIVER, DAY, 3, 10, 4),
                ToldSites.testing(site, Post.DRIVER, DAY.plusDays(1), 1, 11, 0))));
        committed(() -> testing.apply(List.of(ToldSites.testing(site, Post.DRIVER, DAY, 4, 10, 9))));

        assertThat(rows("site_testing", site, "due = 11 and tested = 11 and overdue = 0"))
                .isEqualTo(1);
    }

    @Test
    void facetsOfReadinessAreKeptEachByItself() {
        SiteRef site = newSite();
        ReadinessState disinfected = new ReadinessState(
                site.id() + ":disinfection",
                1,
                DAY,
                Instant.EPOCH,
                site,
                null,
                null,
                null,
                null,
                new ReadinessState.Disinfection(DAY));
        committed(() -> readiness.apply(
                List.of(ToldSites.supplies(site, 2, 3, 7), ToldSites.supplies(site, 1, 9, 7), disinfected)));
        committed(() -> readiness.apply(List.of(ToldSites.supplies(site, 2, 8, 8))));

        assertThat(rows("site_readiness", site, "days_of_cover = 3 and required_days = 7 and disinfected_on is null"))
                .isEqualTo(1);
        assertThat(rows("site_readiness", site, "disinfected_on = '2022-03-01' and days_of_cover is null"))
                .isEqualTo(1);
    }

    @Test
    void aRevokedCodeStaysRevoked() {
        SiteRef site = newSite();
        String building = ToldSites.building(site, "1号楼");
        String code = UUID.randomUUID().toString();
        ToldSites.code(site, building, code, 3, VenueCodeStatus.REVOKED);
        ToldSites.code(site, building, code, 2, VenueCodeStatus.POSTED);

        assertThat(TestLog.count("select count(*) from building_code where code_id = '" + code
                        + "' and status = 'REVOKED' and version = 3"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSetAsideAndBlocksNothing() {
        String key = UUID.randomUUID().toString();
        TestLog.publish(
                ReadinessState.TOPIC.name(),
                key,
                "org.sitesentinel.x.v1",
                "{\"id\": 1}".getBytes(StandardCharsets.UTF_8));
        SiteRef site = newSite();
        ToldSites.supplied(site, 1, 7);

        assertThat(rows("site_readiness", site, "days_of_cover = 1")).isEqualTo(1);
        assertThat(TestLog.count("select count(*) from rejected_event where key = '" + key + "'"))
                .isEqualTo(1);
    }
}
