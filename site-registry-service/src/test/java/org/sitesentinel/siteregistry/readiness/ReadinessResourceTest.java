package org.sitesentinel.siteregistry.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReadinessResourceTest {
    private static final String LIST = "/api/v1/sites-readiness";

    @Test
    void whatNobodyReportedIsUnknownAndNotFine() {
        Compound compound = SiteFixture.compound("1号楼");

        shown(compound)
                .body("siteId", equalTo(compound.id()))
                .body("asOf", equalTo(ReadinessFixture.today()))
                .body(
                        "facets.facet",
                        contains("ACCESS_CONTROL", "SUPPLY_RESERVE", "VENUE_CODES", "ISOLATION_ROOMS", "DISINFECTION"))
                .body("facets.status", contains("UNKNOWN", "UNKNOWN", "UNMET", "UNKNOWN", "UNKNOWN"))
                .body("facets[0].asOf", nullValue())
                .body("facets[0].figures", anEmptyMap());
    }

    @Test
    void whatWasReportedInTimeIsMet() {
        Compound compound = ready(0);

        shown(compound)
                .body("facets.status", contains("MET", "MET", "MET", "MET", "MET"))
                .body("facets[1].asOf", equalTo(ReadinessFixture.today()))
                .body("facets[1].figures", equalTo(java.util.Map.of("daysOfCover", 7, "requiredDays", 7)))
                .body("facets[2].figures", equalTo(java.util.Map.of("buildings", 1, "posted", 1)))
                .body("facets[3].figures", equalTo(java.util.Map.of("capacity", 2, "inUse", 1, "free", 1)));
    }

    @Test
    void whatWasReportedLongAgoIsUnknownAgain() {
        Compound compound = ready(181);

        shown(compound)
                .body("facets.status", contains("UNKNOWN", "UNKNOWN", "MET", "UNKNOWN", "UNKNOWN"))
                .body("facets[0].asOf", equalTo(ReadinessFixture.daysAgo(181)));
    }

    @ParameterizedTest(name = "{0} days ago: {1}")
    @CsvSource({
        "7, MET MET MET MET MET",
        "8, MET MET MET MET UNKNOWN",
        "14, MET MET MET MET UNKNOWN",
        "15, MET UNKNOWN MET MET UNKNOWN",
        "30, MET UNKNOWN MET MET UNKNOWN",
        "31, MET UNKNOWN MET UNKNOWN UNKNOWN",
        "180, MET UNKNOWN MET UNKNOWN UNKNOWN",
    })
    void eachFacetGrowsStaleInItsOwnTime(int days, String statuses) {
        shown(ready(days)).body("facets.status", contains((Object[]) statuses.split(" ")));
    }

    @Test
    void whatIsNotAsItShouldBeIsUnmet() {
        Compound compound = SiteFixture.compound("1号楼");
        ReadinessFixture.accessControl(compound, "INSTALLING", ReadinessFixture.today(), 0);
        ReadinessFixture.supplies(compound, 349, ReadinessFixture.today(), 0);
        ReadinessFixture.isolationRoom(compound, 2, 2, ReadinessFixture.today(), 0);

        shown(compound).body("facets.status", contains("UNMET", "UNMET", "UNMET", "UNMET", "UNKNOWN"));
    }

    @Test
    void listsWhatIsAskedFor() {
        Compound silent = SiteFixture.compoundIn("630301", "1号楼");
        Compound stocked = SiteFixture.compoundIn("630301", "1号楼");
        ReadinessFixture.supplies(stocked, 350, ReadinessFixture.today(), 0);

        list("?district=630301")
                .body("items.siteId", contains(silent.id(), stocked.id()))
                .body("items[0].facets", hasSize(5));
        list("?district=630301&facet=SUPPLY_RESERVE&status=UNKNOWN")
                .body("items.siteId", contains(silent.id()))
                .body("items[0].facets.facet", contains("SUPPLY_RESERVE"));
        list("?district=630301&status=MET")
                .body("items.siteId", contains(stocked.id()))
                .body("items[0].facets.facet", contains("SUPPLY_RESERVE"));
        list("?district=630301&facet=VENUE_CODES")
                .body("items.facets.status", contains(contains("UNMET"), contains("UNMET")));
        list("?district=630301&type=OFFICE_BUILDING").body("items", hasSize(0));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        Compound first = SiteFixture.compoundIn("630302", "1号楼");
        Compound second = SiteFixture.compoundIn("630302", "1号楼");

        String cursor = list("?district=630302&limit=1")
                .body("items.siteId", contains(first.id()))
                .extract()
                .path("nextCursor");
        list("?district=630302&limit=1&cursor=" + cursor)
                .body("items.siteId", contains(second.id()))
                .body("nextCursor", nullValue());
    }

    @Test
    void showsOnlyWhatLiesWithinTheScope() {
        Compound here = SiteFixture.compoundIn("630303", "1号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");

        for (var stranger : new org.sitesentinel.platform.embedded.UnsignedToken[] {
            Caller.token("site-operator"),
            Caller.token("site-operator").sites(elsewhere.id()),
            Caller.token("inspector").districts("11")
        }) {
            Caller.with(stranger).get(here.path() + "/readiness").then().statusCode(404);
            Caller.with(stranger).get(LIST + "?district=630303").then().body("items", hasSize(0));
        }
        Caller.with(Caller.token("site-operator").sites(here.id()))
                .get(LIST)
                .then()
                .body("items.siteId", contains(here.id()));
        for (String nowhere : new String[] {UUID.randomUUID().toString(), "no-id"}) {
            Caller.as("analyst")
                    .get("/api/v1/sites/" + nowhere + "/readiness")
                    .then()
                    .statusCode(404);
        }
        RestAssured.get(LIST).then().statusCode(401);
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

        Caller.with(token).get(compound.path() + "/readiness").then().statusCode(status);
        Caller.with(token).get(LIST).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "facet=MOOD", "status=FINE", "type=CASTLE", "cursor=-", "colour=green"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(Caller.as("analyst").get(LIST + "?" + query).statusCode()).isEqualTo(400);
    }

    private static Compound ready(int daysAgo) {
        Compound compound = SiteFixture.compound("1号楼");
        String day = ReadinessFixture.daysAgo(daysAgo);
        ReadinessFixture.accessControl(compound, "INSTALLED", day, 0);
        ReadinessFixture.supplies(compound, 350, day, 0);
        ReadinessFixture.postedCodes(compound);
        ReadinessFixture.isolationRoom(compound, 2, 1, day, 0);
        ReadinessFixture.disinfected(compound, day);
        return compound;
    }

    private static ValidatableResponse shown(Compound compound) {
        return Caller.as("analyst").get(compound.path() + "/readiness").then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Caller.as("analyst").get(LIST + query).then().statusCode(200);
    }
}
