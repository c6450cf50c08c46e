package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** What the figure of activities counts. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ActivityMetricsTest {
    @Test
    void whatWasCorrectedCountsAsItIsNowAndWhatWasWithdrawnNotAtAll() {
        held("998301", UUID.randomUUID().toString(), 1, ActivityKind.MEETING, null);
        String corrected = UUID.randomUUID().toString();
        held("998301", corrected, 2, ActivityKind.DRILL, null);
        held("998301", corrected, 1, ActivityKind.MEETING, null);
        String withdrawn = UUID.randomUUID().toString();
        held("998301", withdrawn, 1, ActivityKind.MEETING, null);
        held("998301", withdrawn, 2, ActivityKind.MEETING, true);
        TestLog.awaitApplied(ActivityState.TOPIC);

        figure("?district=998301&asOf=2022-03-31&groupBy=kind")
                .body("rows", hasSize(2))
                .body("rows.dimensions.kind", contains("DRILL", "MEETING"))
                .body("rows.value", contains(1, 1))
                .body("total.value", equalTo(2));
        figure("?district=998301&asOf=2022-03-30").body("total.value", equalTo(0));
        Caller.as("analyst")
                .get("/api/v1/projection/reconciliation")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0));
    }

    private static void held(String district, String id, long version, ActivityKind kind, @Nullable Boolean withdrawn) {
        TestLog.publish(
                ActivityState.HELD,
                new ActivityState(id, version, Told.DAY, Instant.EPOCH, district, kind, 60, 60, null, withdrawn));
    }

    private static ValidatableResponse figure(String query) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/activities.held" + query)
                .then()
                .statusCode(200);
    }
}
