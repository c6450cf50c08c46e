package org.sitesentinel.inspection.rectification.figure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.rectification.CaseFixture;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CaseFiguresTest {
    private static final String FIGURES = CaseFixture.CASES + "/figures";

    private static ValidatableResponse figures(String query) {
        return Caller.as("analyst").get(FIGURES + "?" + query).then().statusCode(200);
    }

    /** Opened on the 11th, closed on this day of March. */
    private static void closed(SiteRef site, int day) {
        String id = CaseFixture.reported(site);
        CaseFixture.taken(id, "reinspection", 3, CaseFixture.REINSPECTION_PASSED.replace("03-19", "03-" + day));
    }

    @Test
    void countsWhereCasesStandAndHowLongTheyTook() {
        SiteRef compound = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630223");
        SiteRef office = TestSites.known(SiteType.OFFICE_BUILDING, "630223");
        closed(compound, 19);
        closed(compound, 20);
        closed(office, 29);
        String again = CaseFixture.reported(office);
        CaseFixture.taken(again, "reinspection", 3, CaseFixture.REINSPECTION_FAILED);
        CaseFixture.ordered(compound);
        String gone = CaseFixture.open(compound);
        CaseFixture.taken(gone, "withdrawal", 1, CaseFixture.WITHDRAWAL);

        // 8, 9 and 18 days: the 90th percentile lies 0.8 of the way from 9 to 18.
        figures("district=630223&groupBy=SITE_TYPE")
                .body("rows.group", contains("OFFICE_BUILDING", "RESIDENTIAL_COMPOUND"))
                .body("rows.figures.opened", contains(2, 3))
                .body("total.opened", equalTo(5))
                .body("total.ordered", equalTo(5))
                .body("total.closed", equalTo(3))
                .body("total.withdrawn", equalTo(1))
                .body("total.overdue", equalTo(2))
                .body("total.repeat", equalTo(3))
                .body("total.returned", equalTo(1))
                .body("total.reinspected", equalTo(4))
                .body("total.firstTimeFixed", equalTo(3))
                .body("total.firstTimeFixPercent", equalTo(75.00f))
                .body("total.daysToClose.median", equalTo(9.00f))
                .body("total.daysToClose.p90", equalTo(16.20f))
                .body("total.daysToClose.mean", equalTo(11.67f));
        figures("district=630223&siteType=OFFICE_BUILDING")
                .body("rows", empty())
                .body("total.opened", equalTo(2));
        figures("district=630223&to=2022-03-10")
                .body("total.opened", equalTo(0))
                .body("total.firstTimeFixPercent", nullValue())
                .body("total.daysToClose", nullValue());
        Caller.with(Caller.token("analyst").sites(office.id()))
                .get(FIGURES)
                .then()
                .body("total.opened", equalTo(2));
        Caller.as("analyst").get(FIGURES + "?groupBy=COLOUR").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"bureau-admin, 200", "inspector, 200", "analyst, 200", "site-operator, 403", "frontend, 403"})
    void asksForARole(String role, int status) {
        Caller.as(role).get(FIGURES).then().statusCode(status);
    }
}
