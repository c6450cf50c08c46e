package org.sitesentinel.siteregistry.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CodeCoverageTest {
    private static final String COVERAGE = "/api/v1/venue-code-coverage";

    /** A district of this test alone. */
    private final String district = "64" + ThreadLocalRandom.current().nextInt(1000, 9999);

    @Test
    void tellsOfEachBuildingWhyItHasNoPostedCode() {
        Compound compound = SiteFixture.compound("1号楼", "2号楼", "3号楼", "4号楼", "5号楼");
        List<String> buildings = compound.buildings();
        VenueCodeFixture.posted(buildings.get(0));
        String issued = VenueCodeFixture.issued(buildings.get(1));
        VenueCodeFixture.revoke(VenueCodeFixture.posted(buildings.get(2)), 2);
        String rotated = VenueCodeFixture.rotate(VenueCodeFixture.posted(buildings.get(3)), 2)
                .path("code");

        ValidatableResponse shown = inFull(Caller.token("bureau-admin"), compound)
                .statusCode(200)
                .body("buildings", equalTo(5))
                .body("posted", equalTo(1))
                .body("complete", equalTo(false));

        assertThat(shown.extract().<List<Map<String, String>>>path("gaps"))
                .containsExactly(
                        Map.of("buildingId", buildings.get(1), "building", "2号楼", "gap", "NOT_POSTED", "code", issued),
                        Map.of("buildingId", buildings.get(2), "building", "3号楼", "gap", "REVOKED"),
                        Map.of("buildingId", buildings.get(3), "building", "4号楼", "gap", "NOT_POSTED", "code", rotated),
                        Map.of("buildingId", buildings.get(4), "building", "5号楼", "gap", "NO_CODE"));
    }

    @Test
    void aSiteWithEveryCodePostedIsComplete() {
        Compound compound = SiteFixture.compound("1号楼");
        VenueCodeFixture.posted(compound.buildings().get(0));

        inFull(Caller.token("bureau-admin"), compound)
                .body("posted", equalTo(1))
                .body("complete", equalTo(true))
                .body("gaps", empty());
    }

    @Test
    void listsSitesWithWhatTheyLack() {
        Compound complete = SiteFixture.compoundIn(district, "1号楼");
        VenueCodeFixture.posted(complete.buildings().get(0));
        Compound lacking = SiteFixture.compoundIn(district, "1号楼", "2号楼", "3号楼", "4号楼");
        VenueCodeFixture.posted(lacking.buildings().get(0));
        VenueCodeFixture.issued(lacking.buildings().get(1));
        VenueCodeFixture.revoke(VenueCodeFixture.issued(lacking.buildings().get(2)), 1);
        Compound closed = SiteFixture.compoundIn(district, "1号楼");
        VenueCodeFixture.close(closed);

        list("district=" + district)
                .body("items.siteId", contains(complete.id(), lacking.id()))
                .body("items.complete", contains(true, false));
        list("complete=true&district=" + district).body("items.siteId", contains(complete.id()));
        list("type=OFFICE_BUILDING&district=" + district).body("items", empty());
        list("complete=false&type=RESIDENTIAL_COMPOUND&district=" + district)
                .body("items.siteId", contains(lacking.id()))
                .body("items.buildings", contains(4))
                .body("items.posted", contains(1))
                .body("items.withoutCode", contains(1))
                .body("items.notPosted", contains(1))
                .body("items.revoked", contains(1))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void goesThroughAllSitesPageByPage() {
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Compound compound = SiteFixture.compoundIn(district, "1号楼");
            if (i == 2) {
                VenueCodeFixture.posted(compound.buildings().get(0));
            } else {
                lacking.add(compound.id());
            }
        }

        List<String> found = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 2; page++) {
            ValidatableResponse shown = list("complete=false&limit=2&district=" + district + next);
            found.addAll(shown.extract().path("items.siteId"));
            String cursor = shown.extract().path("nextCursor");
            next = cursor == null ? "" : "&cursor=" + cursor;
        }

        assertThat(found).containsExactlyElementsOf(lacking);
        assertThat(next).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "complete=yes, ?complete boolean",
        "type=SHOP, ?type enum",
        "limit=0, ?limit min",
        "limit=1001, ?limit max",
        "cursor=x, ?cursor cursor",
        "sort=name, ? unknown-parameter",
    })
    void refusesAQuestionThatItDoesNotUnderstand(String query, String error) {
        Caller.as("analyst")
                .get(COVERAGE + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @ParameterizedTest(name = "{0}: list {1}, one site {2}")
    @CsvSource({
        "bureau-admin, 200, 200",
        "frontend, 200, 200",
        "site-operator, 200, 200",
        "inspector, 200, 403",
        "analyst, 200, 403",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
        "nobody, 403, 403",
    })
    void asksForARole(String role, int list, int one) {
        Compound compound = SiteFixture.compound("1号楼");
        UnsignedToken token =
                role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);

        Caller.with(token).get(COVERAGE).then().statusCode(list);
        inFull(token, compound).statusCode(one);
    }

    @Test
    void asksForAToken() {
        RestAssured.get(COVERAGE).then().statusCode(401);
        RestAssured.get("/api/v1/sites/" + UUID.randomUUID() + "/venue-code-coverage")
                .then()
                .statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Compound here = SiteFixture.compoundIn(district, "1号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");

        for (UnsignedToken stranger : List.of(
                Caller.token("site-operator"),
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("bureau-admin").districts("11"))) {
            inFull(stranger, here).statusCode(404);
            Caller.with(stranger)
                    .get(COVERAGE + "?district=" + district)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        Caller.with(Caller.token("site-operator").sites(here.id()))
                .get(COVERAGE)
                .then()
                .body("items.siteId", contains(here.id()));
    }

    private ValidatableResponse list(String query) {
        return Caller.as("analyst").get(COVERAGE + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse inFull(UnsignedToken token, Compound compound) {
        return Caller.with(token).get(compound.path() + "/venue-code-coverage").then();
    }
}
