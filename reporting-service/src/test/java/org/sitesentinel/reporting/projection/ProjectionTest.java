package org.sitesentinel.reporting.projection;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ProjectionTest {
    @Test
    void duplicatesDisorderAndReplayChangeNothing() {
        List<TallyState> history = new ArrayList<>();
        for (int site = 1; site <= 5; site++) {
            SiteRef ref = Told.site(SiteType.CONSTRUCTION_SITE, "999001");
            for (int version = 1; version <= 3; version++) {
                history.add(Told.tally(ref, "tally-" + ref.id(), version, 10 * version, 9 * version, 5 * version));
            }
        }
        Collections.reverse(history);
        tell(history);
        Collections.shuffle(history);
        tell(history);
        tell(history);

        metric("vaccination.booster-coverage", "999001")
                .body("total.numerator", equalTo(5 * 15))
                .body("total.denominator", equalTo(5 * 30))
                .body("total.value", equalTo(50.00f));
        reconciles();
    }

    @Test
    void aSiteCountsOnceHoweverOftenItIsInspected() {
        SiteRef often = Told.site(SiteType.RESIDENTIAL_COMPOUND, "999002");
        SiteRef once = Told.site(SiteType.RESIDENTIAL_COMPOUND, "999002");
        for (int day = 0; day < 4; day++) {
            TestLog.publish(InspectionState.RECORDED, Told.inspected(often, Told.DAY.minusDays(day), day % 2));
        }
        TestLog.publish(InspectionState.RECORDED, Told.inspected(once, Told.DAY, 0));
        TestLog.awaitApplied(InspectionState.TOPIC);

        metric("inspections.sites-inspected", "999002").body("total.value", equalTo(2));
        metric("inspections.deficient-sites", "999002").body("total.value", equalTo(1));
        reconciles();
    }

    @Test
    void reconciliationFindsAFigureThatWasTamperedWith() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "999003");
        tell(List.of(Told.tally(site, "tally-" + site.id(), 1, 10, 9, 5)));
        String wrong = "update roll_up set numerator = numerator + %d where dimensions ->> 'district' = '999003'"
                + " and metric = 'vaccination.headcount'";

        TestLog.count("with moved as (" + wrong.formatted(1) + " returning 1) select count(*) from moved");
        Caller.as("analyst")
                .get("/api/v1/projection/reconciliation")
                .then()
                .body("differences[0].metric", equalTo("vaccination.headcount"))
                .body("differences[0].facts.numerator", equalTo(10))
                .body("differences[0].rollUp.numerator", equalTo(11));
        TestLog.count("with moved as (" + wrong.formatted(-1) + " returning 1) select count(*) from moved");
        reconciles();
    }

    private static void tell(List<TallyState> states) {
        states.forEach(state -> TestLog.publish(TallyState.RECORDED, state));
        TestLog.awaitApplied(TallyState.TOPIC);
    }

    private static ValidatableResponse metric(String id, String district) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/" + id + "?asOf=2022-03-31&district=" + district)
                .then()
                .statusCode(200);
    }

    private static void reconciles() {
        Caller.as("analyst")
                .get("/api/v1/projection/reconciliation")
                .then()
                .statusCode(200)
                .body("checked", greaterThan(0))
                .body("differences", empty());
    }
}
