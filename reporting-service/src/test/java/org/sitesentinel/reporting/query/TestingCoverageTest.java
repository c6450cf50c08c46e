package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** How many were tested in time, as last counted. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TestingCoverageTest {
    private static final LocalDate DAY = Told.DAY;

    @Test
    void theLastCountOfEachSitesPostHolds() {
        SiteRef one = Told.site(SiteType.CONSTRUCTION_SITE, "998201");
        SiteRef other = Told.site(SiteType.RESIDENTIAL_COMPOUND, "998201");
        counted(one, Post.DRIVER, 1, DAY.plusDays(1), 10, 10);
        counted(one, Post.DRIVER, 2, DAY, 10, 9);
        counted(one, Post.DRIVER, 1, DAY, 10, 5);
        counted(one, Post.CONSTRUCTION_WORKER, 1, DAY, 20, 20);
        counted(other, Post.PROPERTY_STAFF, 1, DAY.minusDays(3), 6, 3);
        counted(other, Post.PROPERTY_STAFF, 1, DAY.plusDays(2), 0, 0);
        TestLog.awaitApplied(TestingComplianceState.TOPIC);

        coverage("&asOf=" + DAY)
                .body("unit", equalTo("percent"))
                .body("total.numerator", equalTo(32))
                .body("total.denominator", equalTo(36))
                .body("total.value", equalTo(88.89f));
        coverage("&asOf=" + DAY + "&groupBy=post,siteType")
                .body("rows", hasSize(3))
                .body("rows.find { it.dimensions.post == 'DRIVER' }.numerator", equalTo(9));
        coverage("&asOf=" + DAY.plusDays(1)).body("total.numerator", equalTo(33));
        coverage("&asOf=" + DAY.plusDays(2))
                .body("total.numerator", equalTo(30))
                .body("total.denominator", equalTo(30));
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", hasSize(0));
    }

    private static void counted(SiteRef site, Post post, long version, LocalDate day, int due, int tested) {
        TestLog.publish(
                TestingComplianceState.COUNTED,
                new TestingComplianceState(
                        site.id() + ":" + post + ":" + day,
                        version,
                        day,
                        Instant.EPOCH.plusSeconds(version),
                        site,
                        post,
                        new TestingComplianceState.Counts(due + 1, due, tested, due - tested, 0)));
    }

    private static ValidatableResponse coverage(String question) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/testing.coverage?district=998201" + question)
                .then()
                .statusCode(200);
    }
}
