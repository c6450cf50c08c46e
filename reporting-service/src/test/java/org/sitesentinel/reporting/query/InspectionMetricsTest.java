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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.ItemResult;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** How much of the register was inspected, and what was found deficient. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class InspectionMetricsTest {
    private static final LocalDate DAY = Told.DAY;

    @Test
    void coverageTakesASiteOnceHoweverOftenItWasInspected() {
        SiteRef often = registered(SiteType.RESIDENTIAL_COMPOUND, "998301");
        registered(SiteType.RESIDENTIAL_COMPOUND, "998301");
        registered(SiteType.RESIDENTIAL_COMPOUND, "998301");
        registered(SiteType.OFFICE_BUILDING, "998301");
        inspected(often, DAY);
        inspected(often, DAY.plusDays(1));
        applied();

        figure("inspections.coverage", "998301", "&asOf=" + DAY)
                .body("unit", equalTo("percent"))
                .body("total.numerator", equalTo(1))
                .body("total.denominator", equalTo(4))
                .body("total.value", equalTo(25.0f));
        figure("inspections.coverage", "998301", "&groupBy=siteType")
                .body("rows", hasSize(2))
                .body("rows.find { it.dimensions.siteType == 'RESIDENTIAL_COMPOUND' }.value", equalTo(33.33f))
                .body("rows.find { it.dimensions.siteType == 'OFFICE_BUILDING' }.numerator", equalTo(0));
        figure("inspections.coverage", "998301", "&siteType=OFFICE_BUILDING").body("total.denominator", equalTo(1));
        reconciled();
    }

    @Test
    void aClosedSiteIsNeitherInspectedNorWaiting() {
        SiteRef closed = registered(SiteType.CONSTRUCTION_SITE, "998302");
        SiteRef open = registered(SiteType.CONSTRUCTION_SITE, "998302");
        inspected(closed, DAY);
        inspected(open, DAY);
        TestLog.publish(
                SiteState.CLOSED,
                new SiteState(closed.id(), 2, DAY.plusDays(5), Instant.EPOCH, closed, "场所", SiteStatus.CLOSED));
        applied();

        figure("inspections.coverage", "998302", "&asOf=" + DAY.plusDays(4))
                .body("total.numerator", equalTo(2))
                .body("total.denominator", equalTo(2));
        figure("inspections.coverage", "998302", "&asOf=" + DAY.plusDays(5))
                .body("total.numerator", equalTo(1))
                .body("total.denominator", equalTo(1));
        reconciled();
    }

    @Test
    void deficiencyIsCountedByItem() {
        SiteRef one = registered(SiteType.RESIDENTIAL_COMPOUND, "998303");
        SiteRef other = registered(SiteType.OFFICE_BUILDING, "998303");
        inspected(one, DAY, failed("masks"), failed("both-codes"), passed("gate-24h"));
        inspected(one, DAY.plusDays(1), failed("masks"), passed("both-codes"), notApplicable("gate-24h"));
        inspected(other, DAY, passed("both-codes"), failed("ventilation"));
        TestLog.publish(InspectionState.RECORDED, Told.inspected(one, DAY, 3));
        applied();

        figure("inspections.deficient-items", "998303", "&groupBy=item")
                .body("total.value", equalTo(4))
                .body("rows.dimensions.item", containsInAnyOrder("masks", "both-codes", "ventilation"))
                .body("rows.find { it.dimensions.item == 'masks' }.value", equalTo(2));
        figure("inspections.deficient-items", "998303", "&groupBy=item&siteType=OFFICE_BUILDING")
                .body("rows.dimensions.item", contains("ventilation"));
        figure("inspections.deficient-items", "998303", "&item=masks&asOf=" + DAY)
                .body("total.value", equalTo(1));
        figure("inspections.item-deficiency", "998303", "&item=both-codes")
                .body("total.numerator", equalTo(1))
                .body("total.denominator", equalTo(3))
                .body("total.value", equalTo(33.33f));
        figure("inspections.item-deficiency", "998303", "&item=gate-24h").body("total.denominator", equalTo(1));
        reconciled();
    }

    @Test
    void anItemHasTheFormOfACode() {
        Caller.as("analyst")
                .queryParam("item", "Masks?")
                .get("/api/v1/metrics/inspections.deficient-items")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("?item pattern"));
    }

    private static SiteRef registered(SiteType type, String district) {
        SiteRef site = Told.site(type, district);
        TestLog.publish(SiteState.REGISTERED, Told.registered(site));
        return site;
    }

    private static void inspected(SiteRef site, LocalDate day, InspectionState.Item... items) {
        List<InspectionState.Item> all = List.of(items);
        int findings = (int)
                all.stream().filter(item -> item.result() == ItemResult.FAIL).count();
        TestLog.publish(
                InspectionState.RECORDED,
                new InspectionState(
                        UUID.randomUUID().toString(),
                        1,
                        day,
                        Instant.EPOCH,
                        site,
                        findings,
                        UUID.randomUUID().toString(),
                        all));
    }

    private static InspectionState.Item passed(String code) {
        return new InspectionState.Item(code, ItemResult.PASS);
    }

    private static InspectionState.Item failed(String code) {
        return new InspectionState.Item(code, ItemResult.FAIL);
    }

    private static InspectionState.Item notApplicable(String code) {
        return new InspectionState.Item(code, ItemResult.NOT_APPLICABLE);
    }

    private static void applied() {
        TestLog.awaitApplied(SiteState.TOPIC);
        TestLog.awaitApplied(InspectionState.TOPIC);
    }

    private static ValidatableResponse figure(String metric, String district, String question) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/" + metric + "?district=" + district + question)
                .then()
                .statusCode(200);
    }

    private static void reconciled() {
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", hasSize(0));
    }
}
