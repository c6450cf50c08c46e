package org.sitesentinel.inspection.uninspected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.inspection.sitecopy.ToldSites;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class UninspectedSiteResourceTest {
    private static final String SITES = "/api/v1/uninspected-sites";

    @Test
    void listsOpenSitesWithoutAnInspectionSinceADay() {
        String district = ToldSites.newDistrict();
        SiteRef never = TestSites.known(SiteType.OFFICE_BUILDING, district);
        SiteRef inspected = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, district);
        SiteRef closed = TestSites.known(SiteType.OFFICE_BUILDING, district);
        SiteRef suspended = TestSites.known(SiteType.OFFICE_BUILDING, district);
        InspectionFixture.passed(inspected);
        ToldSites.standing(closed, 2, SiteStatus.CLOSED, null);
        ToldSites.standing(suspended, 2, SiteStatus.SUSPENDED, null);
        String here = "?district=" + district;

        Caller.as("analyst")
                .get(SITES + here)
                .then()
                .statusCode(200)
                .body("items.siteId", contains(never.id()))
                .body("items[0].siteType", equalTo("OFFICE_BUILDING"))
                .body("items[0].managementKind", equalTo("PROPERTY_COMPANY"))
                .body("items[0].lastInspectedOn", nullValue());
        Caller.as("analyst").get(SITES + here + "&since=2022-03-10").then().body("items.siteId", contains(never.id()));
        Caller.as("analyst")
                .get(SITES + here + "&since=2022-03-11")
                .then()
                .body("items.siteId", containsInAnyOrder(never.id(), inspected.id()));
        Caller.as("analyst")
                .get(SITES + here + "&since=2022-03-11&siteType=RESIDENTIAL_COMPOUND")
                .then()
                .body("items.siteId", contains(inspected.id()))
                .body("items.lastInspectedOn", contains("2022-03-10"));
        Caller.as("analyst")
                .get(SITES + "?siteType=CONSTRUCTION_SITE&district=" + district)
                .then()
                .body("items", empty());
    }

    @Test
    void pagesThroughEverythingOnceAndAnswersATable() {
        String district = ToldSites.newDistrict();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(TestSites.known(SiteType.CONSTRUCTION_SITE, district).id());
        }
        String first = SITES + "?limit=3&district=" + district;

        var page = Caller.as("inspector")
                .get(first)
                .then()
                .body("items", hasSize(3))
                .extract();
        List<String> found = new ArrayList<>(page.<List<String>>path("items.siteId"));
        found.addAll(Caller.as("inspector")
                .get(first + "&cursor=" + page.path("nextCursor"))
                .then()
                .body("nextCursor", nullValue())
                .extract()
                .<List<String>>path("items.siteId"));
        assertThat(found).containsExactlyInAnyOrderElementsOf(ids).isSorted();

        String table = Caller.as("analyst")
                .accept("text/csv")
                .get(SITES + "?district=" + district)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(6).first().asString().contains("Last inspected on");
        assertThat(table).contains("Construction site");
        Caller.as("analyst")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(SITES)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=2022-02-30",
                "since=2999-01-01",
                "siteType=CASTLE",
                "district=xy",
                "district=63%25",
                "limit=0",
                "limit=1001",
                "cursor=x",
                "surplus=1"
            })
    void refusesWhatItDoesNotKnow(String query) {
        Caller.as("analyst").get(SITES + "?" + query).then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "inspector, 200",
        "analyst, 200",
        "site-operator, 403",
        "district-system, 403",
        "frontend, 403",
        "privacy-officer, 403",
    })
    void asksForARole(String role, int status) {
        Caller.as(role).get(SITES).then().statusCode(status);
        RestAssured.get(SITES).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeIsAbsent() {
        String district = ToldSites.newDistrict();
        TestSites.known(SiteType.CONSTRUCTION_SITE, district);

        Caller.with(Caller.token("inspector").districts("11"))
                .get(SITES + "?district=" + district)
                .then()
                .body("items", empty());
        Caller.with(Caller.token("inspector").districts(district))
                .get(SITES)
                .then()
                .body("items", hasSize(1));
    }
}
