package org.sitesentinel.reporting.projection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class NightlyReconciliationTest {
    private final NightlyReconciliation nightly;

    NightlyReconciliationTest(NightlyReconciliation nightly) {
        this.nightly = nightly;
    }

    /** Several replicas ask; one does it. Its result is kept, and shown to whoever watches the service. */
    @Test
    void isDoneOnceANightAndKept() {
        TestLog.publish(
                TallyState.RECORDED,
                Told.tally(Told.site(SiteType.CONSTRUCTION_SITE, "997601"), "tally-997601", 1, 10, 9, 5));
        TestLog.awaitApplied(TallyState.TOPIC);

        nightly.run();
        nightly.run();

        Caller.as("analyst")
                .get("/api/v1/projection/reconciliations")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].checked", greaterThan(0))
                .body("[0].differences", equalTo(0))
                .body("[0].sample", equalTo(List.of()));
        RestAssured.get("/q/metrics").then().body(containsString("reconciliation_differences 0.0"));
    }
}
