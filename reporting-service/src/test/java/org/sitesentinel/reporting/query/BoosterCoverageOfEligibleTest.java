package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** How many of those whose time has come are boosted, as last counted. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BoosterCoverageOfEligibleTest {
    private static final LocalDate DAY = Told.DAY;
    private static final String METRIC = "vaccination.booster-coverage-of-eligible";

    @Test
    void theLastCountOfEachSitesPostHolds() {
        SiteRef one = Told.site(SiteType.CONSTRUCTION_SITE, "998301");
        SiteRef other = Told.site(SiteType.RESIDENTIAL_COMPOUND, "998301");
        List<DerivedTallyState> counts = new ArrayList<>(List.of(
                counted(one, Post.DRIVER, 1, DAY.plusDays(1), 10, 10),
                counted(one, Post.DRIVER, 2, DAY, 10, 9),
                counted(one, Post.DRIVER, 1, DAY, 10, 5),
                counted(one, Post.CONSTRUCTION_WORKER, 1, DAY, 20, 20),
                counted(other, Post.PROPERTY_STAFF, 1, DAY.minusDays(3), 6, 3),
                counted(other, Post.PROPERTY_STAFF, 1, DAY.plusDays(2), 0, 0)));
        tell(counts);

        told();
        Collections.reverse(counts);
        tell(counts);
        tell(counts);
        told();
    }

    private static void told() {
        coverage("998301", DAY, "")
                .body("unit", equalTo("percent"))
                .body("total.numerator", equalTo(32))
                .body("total.denominator", equalTo(36))
                .body("total.value", equalTo(88.89f))
                .body("freshness.topic", contains("vaccination.derived-tally", "site-registry.site"));
        coverage("998301", DAY, "&groupBy=post,siteType")
                .body("rows", hasSize(3))
                .body("rows.find { it.dimensions.post == 'DRIVER' }.numerator", equalTo(9));
        coverage("998301", DAY.plusDays(1), "").body("total.numerator", equalTo(33));
        coverage("998301", DAY.plusDays(2), "")
                .body("total.numerator", equalTo(30))
                .body("total.denominator", equalTo(30));
        reconciles();
    }

    @Test
    void aClosedSiteLeavesFromThatDayOn() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "998302");
        TestLog.publish(SiteState.REGISTERED, Told.registered(site));
        TestLog.publish(
                SiteState.CLOSED,
                new SiteState(site.id(), 2, DAY.plusDays(2), Instant.EPOCH, site, "场所", SiteStatus.CLOSED));
        TestLog.awaitApplied(SiteState.TOPIC);
        tell(List.of(counted(site, Post.OFFICE_STAFF, 1, DAY, 10, 9)));

        coverage("998302", DAY.plusDays(1), "").body("total.numerator", equalTo(9));
        coverage("998302", DAY.plusDays(2), "")
                .body("total.denominator", equalTo(0))
                .body("total.value", nullValue());
        reconciles();
    }

    @Test
    void isInTheCatalogue() {
        Caller.as("analyst")
                .get("/api/v1/metrics")
                .then()
                .body("id", hasItem(METRIC))
                .body("find { it.id == '" + METRIC + "' }.name.zh", equalTo("加强免疫接种率（应种人群）"))
                .body("find { it.id == '" + METRIC + "' }.dimensions.name", hasItem("post"));
    }

    private static void tell(List<DerivedTallyState> counts) {
        counts.forEach(state -> TestLog.publish(DerivedTallyState.COUNTED, state));
        TestLog.awaitApplied(DerivedTallyState.TOPIC);
    }

    private static DerivedTallyState counted(
            SiteRef site, Post post, long version, LocalDate day, int eligible, int boosted) {
        return new DerivedTallyState(
                site.id() + ":" + post + ":" + day,
                version,
                day,
                Instant.EPOCH.plusSeconds(version),
                site,
                post,
                new DerivedTallyState.Counts(eligible + 2, eligible + 1, boosted, eligible, 1, 0, 0, 0, 0));
    }

    private static ValidatableResponse coverage(String district, LocalDate day, String more) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/" + METRIC + "?district=" + district + "&asOf=" + day + more)
                .then()
                .statusCode(200);
    }

    private static void reconciles() {
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", hasSize(0));
    }
}
