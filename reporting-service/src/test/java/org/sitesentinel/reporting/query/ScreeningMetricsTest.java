package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** What the figures of returnees, quarantine and vehicles count. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ScreeningMetricsTest {
    private static final LocalDate DAY = Told.DAY;

    @Test
    void whoWasDeclaredByMistakeCountsForNoDay() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "998201");
        String id = UUID.randomUUID().toString();
        returnee(site, id, 2, Verdict.CLEARED, null);
        returnee(site, id, 1, Verdict.INCOMPLETE, null);
        String other = UUID.randomUUID().toString();
        returnee(site, other, 1, Verdict.CLEARED, null);
        returnee(site, other, 2, Verdict.CLEARED, DAY.plusDays(3));
        TestLog.awaitApplied(ReturneeState.TOPIC);

        for (String asOf : new String[] {"2022-03-31", "2022-04-10"}) {
            figure("returnees.arrived?district=998201&asOf=" + asOf).body("total.value", equalTo(1));
            figure("returnees.cleared?district=998201&asOf=" + asOf).body("total.value", equalTo(1));
            figure("returnees.documents-complete?district=998201&asOf=" + asOf).body("total.denominator", equalTo(1));
        }
        reconciled();
    }

    @Test
    void anOrderCountsWhileItIsUnderWay() {
        SiteRef one = Told.site(SiteType.CONSTRUCTION_SITE, "998202");
        SiteRef other = Told.site(SiteType.OFFICE_BUILDING, "998202");
        String id = UUID.randomUUID().toString();
        quarantine(one, id, 4, DAY.plusDays(14), QuarantineKind.CENTRAL, QuarantineStatus.RELEASED);
        quarantine(one, id, 2, DAY.plusDays(1), QuarantineKind.CENTRAL, QuarantineStatus.ACTIVE);
        quarantine(one, id, 3, DAY.plusDays(1), QuarantineKind.CENTRAL, QuarantineStatus.ACTIVE);
        quarantine(one, id, 1, DAY, QuarantineKind.CENTRAL, QuarantineStatus.ISSUED);
        String second = UUID.randomUUID().toString();
        quarantine(other, second, 2, DAY.plusDays(2), QuarantineKind.HOME, QuarantineStatus.ACTIVE);
        TestLog.awaitApplied(QuarantineState.TOPIC);

        figure("quarantine.active?district=998202&asOf=2022-03-31").body("total.value", equalTo(0));
        figure("quarantine.active?district=998202&asOf=2022-04-01").body("total.value", equalTo(1));
        figure("quarantine.active?district=998202&asOf=2022-04-02&groupBy=kind")
                .body("rows", hasSize(2))
                .body("rows.dimensions.kind", containsInAnyOrder("CENTRAL", "HOME"))
                .body("total.value", equalTo(2));
        figure("quarantine.active?district=998202&asOf=2022-04-14&kind=HOME&siteType=OFFICE_BUILDING")
                .body("total.value", equalTo(1));
        figure("quarantine.active?district=998202&asOf=2022-04-14").body("total.value", equalTo(1));
        figure("quarantine.active?district=998202").body("freshness.topic", contains("screening.quarantine"));
        reconciled();
    }

    @Test
    void vehiclesFromRiskAreasAreHeldAgainstTheClosedLoop() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "998203");
        String id = UUID.randomUUID().toString();
        vehicle(site, id, 3, VehicleStatus.DISINFECTED, true, true);
        vehicle(site, id, 2, VehicleStatus.UNLOADED, true, false);
        vehicle(site, id, 1, VehicleStatus.ARRIVED, true, false);
        vehicle(site, UUID.randomUUID().toString(), 1, VehicleStatus.ARRIVED, true, false);
        vehicle(site, UUID.randomUUID().toString(), 3, VehicleStatus.DEPARTED, false, false);
        TestLog.awaitApplied(VehicleState.TOPIC);

        figure("vehicles.closed-loop?district=998203")
                .body("total.numerator", equalTo(1))
                .body("total.denominator", equalTo(2))
                .body("total.value", equalTo(50.0f));
        reconciled();
    }

    private static void returnee(
            SiteRef site, String id, long version, Verdict verdict, @Nullable LocalDate withdrawnOn) {
        TestLog.publish(
                ReturneeState.DECLARED,
                new ReturneeState(
                        id, version, DAY, Instant.EPOCH, site, verdict, true, false, "policy", withdrawnOn, null));
    }

    private static void quarantine(
            SiteRef site, String id, long version, LocalDate day, QuarantineKind kind, QuarantineStatus status) {
        TestLog.publish(
                QuarantineState.ISSUED,
                new QuarantineState(
                        id, version, day, Instant.EPOCH, site, kind, status, DAY, DAY.plusDays(14), 0, null));
    }

    private static void vehicle(
            SiteRef site, String id, long version, VehicleStatus status, boolean closedLoop, boolean disinfected) {
        TestLog.publish(
                VehicleState.ARRIVED,
                new VehicleState(id, version, DAY, Instant.EPOCH, site, status, closedLoop, true, true, disinfected));
    }

    private static ValidatableResponse figure(String question) {
        return Caller.as("analyst").get("/api/v1/metrics/" + question).then().statusCode(200);
    }

    private static void reconciled() {
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", hasSize(0));
    }
}
