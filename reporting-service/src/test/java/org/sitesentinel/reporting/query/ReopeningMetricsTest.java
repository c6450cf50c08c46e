package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** What the figures of isolation rooms and of resumption count. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReopeningMetricsTest {
    private static final LocalDate DAY = Told.DAY;

    @Test
    void freePlacesAreWhatRoomsHoldLessWhoIsInThem() {
        SiteRef one = Told.site(SiteType.CONSTRUCTION_SITE, "998101");
        SiteRef other = Told.site(SiteType.OFFICE_BUILDING, "998101");
        rooms(one, 1, DAY, 5, 1);
        rooms(other, 1, DAY, 2, 2);
        rooms(one, 2, DAY.plusDays(1), 5, 3);
        TestLog.awaitApplied(ReadinessState.TOPIC);

        figure("isolation-rooms.available?district=998101&asOf=2022-03-30").body("total.value", equalTo(0));
        figure("isolation-rooms.available?district=998101&asOf=2022-03-31").body("total.value", equalTo(4));
        figure("isolation-rooms.available?district=998101&asOf=2022-04-01").body("total.value", equalTo(2));
        figure("isolation-rooms.available?district=998101&siteType=OFFICE_BUILDING")
                .body("total.value", equalTo(0));
        reconciled();
    }

    @Test
    void aSiteCountsFromItsApprovalUntilItsSuspension() {
        SiteRef one = Told.site(SiteType.CONSTRUCTION_SITE, "998102");
        SiteRef other = Told.site(SiteType.CONSTRUCTION_SITE, "998102");
        String first = UUID.randomUUID().toString();
        resumption(one, first, 3, DAY.plusDays(5), ResumptionStatus.SUSPENDED);
        resumption(one, first, 2, DAY.plusDays(1), ResumptionStatus.APPROVED);
        resumption(one, first, 2, DAY.plusDays(1), ResumptionStatus.APPROVED);
        resumption(one, first, 1, DAY, ResumptionStatus.SUBMITTED);
        resumption(other, UUID.randomUUID().toString(), 2, DAY.plusDays(2), ResumptionStatus.APPROVED);
        resumption(other, UUID.randomUUID().toString(), 2, DAY.plusDays(2), ResumptionStatus.REJECTED);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        figure("resumption.approved?district=998102&asOf=2022-03-31").body("total.value", equalTo(0));
        figure("resumption.approved?district=998102&asOf=2022-04-01").body("total.value", equalTo(1));
        figure("resumption.approved?district=998102&asOf=2022-04-04&groupBy=siteType")
                .body("rows", hasSize(1))
                .body("rows.dimensions.siteType", contains("CONSTRUCTION_SITE"))
                .body("total.value", equalTo(2));
        figure("resumption.approved?district=998102&asOf=2022-04-05").body("total.value", equalTo(1));
        figure("resumption.approved?district=998102")
                .body("total.value", equalTo(1))
                .body("freshness.topic", contains("site-registry.resumption", "site-registry.site"));
        reconciled();
    }

    private static void rooms(SiteRef site, long version, LocalDate day, int capacity, int inUse) {
        TestLog.publish(
                ReadinessState.ISOLATION_ROOMS_REPORTED,
                new ReadinessState(
                        site.id() + ":isolation-rooms",
                        version,
                        day,
                        Instant.EPOCH,
                        site,
                        null,
                        null,
                        null,
                        new ReadinessState.IsolationRooms(1, capacity, inUse),
                        null));
    }

    private static void resumption(SiteRef site, String id, long version, LocalDate day, ResumptionStatus status) {
        TestLog.publish(
                ResumptionState.APPROVED,
                new ResumptionState(id, version, day, Instant.EPOCH, site, status, DAY, List.of(), 0));
    }

    private static ValidatableResponse figure(String question) {
        return Caller.as("analyst").get("/api/v1/metrics/" + question).then().statusCode(200);
    }

    private static void reconciled() {
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", hasSize(0));
    }
}
