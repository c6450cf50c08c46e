package org.sitesentinel.siteregistry.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.readiness.ReadinessFixture;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SupplyShortageTest {
    private static final String SHORTAGES = "/api/v1/supply-shortages";

    @Test
    void everyReportStaysReadable() {
        Compound compound = SiteFixture.compound("1号楼");
        ReadinessFixture.supplies(compound, 350, "2022-03-20", 0);
        ReadinessFixture.supplies(compound, 300, "2022-03-21", 1);

        Caller.as("analyst")
                .get(compound.path() + "/supply-reserve/history")
                .then()
                .statusCode(200)
                .body("items.report.version", contains(1, 2))
                .body("items.report.daysOfCover", contains(7, 6))
                .body("items.report.met", contains(true, false))
                .body("items[0].report.items[0].stock", equalTo(350))
                .body("items[1].reportedBy", notNullValue());
    }

    @Test
    void listsTooLittleAndWhatNobodyKnows() {
        Compound enough = SiteFixture.compoundIn("630201", "1号楼");
        ReadinessFixture.supplies(enough, 350, ReadinessFixture.today(), 0);
        Compound little = SiteFixture.compoundIn("630201", "1号楼");
        ReadinessFixture.supplies(little, 349, ReadinessFixture.today(), 0);
        Compound silent = SiteFixture.compoundIn("630201", "1号楼");
        Compound stale = SiteFixture.compoundIn("630201", "1号楼");
        ReadinessFixture.supplies(stale, 700, "2022-03-20", 0);

        Caller.as("analyst")
                .get(SHORTAGES + "?district=630201&type=RESIDENTIAL_COMPOUND")
                .then()
                .statusCode(200)
                .body("items.siteId", contains(little.id(), silent.id(), stale.id()))
                .body("items.status", contains("UNMET", "UNKNOWN", "UNKNOWN"))
                .body("items.daysOfCover", contains(6, null, 14))
                .body("items.requiredDays", contains(7, 7, 7))
                .body("items.reportedOn", contains(ReadinessFixture.today(), null, "2022-03-20"));
        Caller.as("analyst")
                .get(SHORTAGES + "?district=630201&type=OFFICE_BUILDING")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void whatWasReportedOnTheLastFreshDayStillCounts() {
        Compound fresh = SiteFixture.compoundIn("630202", "1号楼");
        ReadinessFixture.supplies(fresh, 350, ReadinessFixture.daysAgo(14), 0);
        Compound stale = SiteFixture.compoundIn("630202", "1号楼");
        ReadinessFixture.supplies(stale, 350, ReadinessFixture.daysAgo(15), 0);

        Caller.as("analyst").get(SHORTAGES + "?district=630202").then().body("items.siteId", contains(stale.id()));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        Compound first = SiteFixture.compoundIn("630203", "1号楼");
        Compound second = SiteFixture.compoundIn("630203", "1号楼");

        String cursor = Caller.as("analyst")
                .get(SHORTAGES + "?district=630203&limit=1")
                .then()
                .body("items.siteId", contains(first.id()))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(SHORTAGES + "?district=630203&limit=1&cursor=" + cursor)
                .then()
                .body("items.siteId", contains(second.id()))
                .body("nextCursor", nullValue());
    }

    @Test
    void showsOnlyWhatLiesWithinTheScope() {
        Compound here = SiteFixture.compoundIn("630204", "1号楼");
        SiteFixture.compoundIn("630204", "1号楼");

        Caller.with(Caller.token("site-operator").sites(here.id()))
                .get(SHORTAGES)
                .then()
                .body("items.siteId", contains(here.id()));
        Caller.with(Caller.token("inspector").districts("11"))
                .get(SHORTAGES + "?district=630204")
                .then()
                .body("items", hasSize(0));
        RestAssured.get(SHORTAGES).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "frontend, 200",
        "inspector, 200",
        "site-operator, 200",
        "analyst, 200",
        "district-system, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        Compound compound = SiteFixture.compound("1号楼");
        var token = role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);

        Caller.with(token).get(SHORTAGES).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1001", "type=CASTLE", "cursor=-", "colour=green"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(Caller.as("analyst").get(SHORTAGES + "?" + query).statusCode())
                .isEqualTo(400);
    }
}
