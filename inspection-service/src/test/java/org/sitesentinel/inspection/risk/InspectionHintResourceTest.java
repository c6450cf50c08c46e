package org.sitesentinel.inspection.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.inspection.sitecopy.ToldSites;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class InspectionHintResourceTest {
    private static String path(SiteRef site) {
        return "/api/v1/sites/" + site.id() + "/inspection-hints";
    }

    @Test
    void ofASiteNobodyHasToldOfItKnowsThatItWasNeverInspected() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);

        Caller.as("inspector")
                .get(path(site))
                .then()
                .statusCode(200)
                .body("siteType", equalTo("OFFICE_BUILDING"))
                .body("status", equalTo("REGISTERED"))
                .body("hints.risk", contains("NEVER_INSPECTED"))
                .body("hints.text", contains("No inspection is on record."))
                .body("vaccination", nullValue())
                .body("testing", nullValue())
                .body("supplies", nullValue())
                .body("venueCodes.buildings", equalTo(0))
                .body("codelessBuildings", empty());
    }

    @Test
    void saysWhatTheOthersToldInTheCallersLanguage() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
        ToldSites.boosted(site, 20, 15);
        ToldSites.overdueTests(site, 12, 3);
        ToldSites.supplied(site, 5, 7);
        String posted = ToldSites.building(site, "1号楼");
        ToldSites.code(site, posted, VenueCodeStatus.POSTED);
        ToldSites.code(site, posted, VenueCodeStatus.REVOKED);
        ToldSites.code(site, ToldSites.building(site, "2号楼"), VenueCodeStatus.ISSUED);
        ToldSites.code(site, ToldSites.building(site, "3号楼"), VenueCodeStatus.REVOKED);
        InspectionFixture.passed(site);

        Caller.as("bureau-admin")
                .get(path(site))
                .then()
                .body("lastInspectedOn", equalTo("2022-03-10"))
                .body("hints.risk", contains("LOW_COVERAGE", "OVERDUE_TESTS", "MISSING_CODES", "SHORT_SUPPLIES"))
                .body("vaccination.booster", equalTo(15))
                .body("vaccination.asOf", equalTo("2022-03-01"))
                .body("testing.tested", equalTo(9))
                .body("venueCodes.buildings", equalTo(3))
                .body("venueCodes.withCode", equalTo(2))
                .body("venueCodes.posted", equalTo(1))
                .body("codelessBuildings.name", contains("2号楼", "3号楼"))
                .body("codelessBuildings.issued", contains(true, false))
                .body("supplies.daysOfCover", equalTo(5));
        RestAssured.given()
                .auth()
                .oauth2(Caller.token("inspector").sign())
                .get(path(site))
                .then()
                .body(
                        "hints.text",
                        contains(
                                "截至 2022-03-01，20 人中 15 人完成加强免疫，低于 80%。",
                                "截至 2022-03-01，应检 12 人中 3 人核酸检测逾期。",
                                "3 栋楼中 2 栋未张贴场所码：2号楼、3号楼。",
                                "截至 2022-03-01，物资可用 5 天，应储备 7 天。"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "inspector, 200",
        "analyst, 403",
        "site-operator, 403",
        "district-system, 403",
        "frontend, 403",
        "privacy-officer, 403",
    })
    void asksForARole(String role, int status) {
        Caller.as(role)
                .get(path(TestSites.known(SiteType.OFFICE_BUILDING)))
                .then()
                .statusCode(status);
    }

    @Test
    void whatIsUnknownOrOutsideTheScopeDoesNotExist() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);

        Caller.with(Caller.token("inspector").districts("11"))
                .get(path(site))
                .then()
                .statusCode(404);
        Caller.as("inspector")
                .get("/api/v1/sites/" + UUID.randomUUID() + "/inspection-hints")
                .then()
                .statusCode(404);
        Caller.as("inspector")
                .get("/api/v1/sites/no-id/inspection-hints")
                .then()
                .statusCode(404);
        RestAssured.get(path(site)).then().statusCode(401);
    }
}
