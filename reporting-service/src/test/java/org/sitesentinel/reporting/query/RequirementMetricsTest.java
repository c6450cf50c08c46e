package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** What is required of sites, and whether they report. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RequirementMetricsTest {
    private static final LocalDate DAY = Told.DAY;

    @Test
    void aTallyIsInTimeForSevenDays() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "998501");
        TestLog.publish(TallyState.RECORDED, Told.tally(site, "tally-998501", 1, 10, 9, 8));
        TestLog.awaitApplied(TallyState.TOPIC);

        String figure = "vaccination.reported-in-time?district=998501&asOf=";
        figure(figure + DAY.minusDays(1)).body("total.denominator", equalTo(0));
        figure(figure + DAY.plusDays(7)).body("total.numerator", equalTo(1)).body("total.denominator", equalTo(1));
        figure(figure + DAY.plusDays(8)).body("total.numerator", equalTo(0)).body("total.denominator", equalTo(1));
        reconciled();
    }

    @Test
    void whatPoliciesAskForEndsWithThem() {
        TestLog.publish(
                PolicyState.ADOPTED,
                new PolicyState(
                        "policy-998502",
                        1,
                        DAY,
                        Instant.EPOCH,
                        "COVID_19",
                        "998502",
                        "本地政策",
                        DAY,
                        14,
                        null,
                        DAY.plusDays(9),
                        null,
                        null,
                        null));
        TestLog.awaitApplied(PolicyState.TOPIC);

        String figure = "returnees.look-back?district=998502&asOf=";
        figure(figure + DAY.plusDays(9)).body("total.value", equalTo(14.0f));
        figure(figure + DAY.plusDays(10)).body("total.denominator", equalTo(0));
        reconciled();
    }

    @Test
    void requiredDaysAreThoseOfTheReports() {
        reserve(7);
        reserve(14);
        TestLog.awaitApplied(ReadinessState.TOPIC);

        figure("supplies.required-days?district=998503&asOf=" + DAY)
                .body("total.numerator", equalTo(21))
                .body("total.denominator", equalTo(2))
                .body("total.value", equalTo(10.5f));
        reconciled();
    }

    private static void reserve(int requiredDays) {
        SiteRef site = Told.site(SiteType.RESIDENTIAL_COMPOUND, "998503");
        TestLog.publish(
                ReadinessState.SUPPLY_RESERVE_REPORTED,
                new ReadinessState(
                        "supply-" + site.id(),
                        1,
                        DAY,
                        Instant.EPOCH,
                        site,
                        null,
                        new ReadinessState.SupplyReserve(10, requiredDays),
                        null,
                        null,
                        null));
    }

    private static ValidatableResponse figure(String question) {
        return Caller.as("analyst").get("/api/v1/metrics/" + question).then().statusCode(200);
    }

    private static void reconciled() {
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", hasSize(0));
    }
}
