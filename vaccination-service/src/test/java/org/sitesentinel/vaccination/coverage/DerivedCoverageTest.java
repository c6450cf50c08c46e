package org.sitesentinel.vaccination.coverage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.vaccination.ReportedFixture.reported;
import static org.sitesentinel.vaccination.derived.DerivedFixture.siteIn;
import static org.sitesentinel.vaccination.derived.DerivedFixture.vaccinated;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;
import org.sitesentinel.vaccination.derived.DerivedFixture;

/** Coverage by roster, doses and reasons. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DerivedCoverageTest {
    private static final String COVERAGE = "/api/v1/coverage";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String district = ReportedFixture.newDistrict();
    private final DerivedFixture fixture;

    DerivedCoverageTest(DerivedFixture fixture) {
        this.fixture = fixture;
    }

    /** A boosted worker, one who is due, one of whom nothing is known; an office with one who is due. */
    private SiteRef fourPeople() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        vaccinated(fixture.member(site, Post.CONSTRUCTION_WORKER, "2022-01-01", null), "2021-06-01", "2022-01-10");
        vaccinated(fixture.member(site, Post.CONSTRUCTION_WORKER, "2022-01-01", null), "2021-06-01");
        fixture.member(site, Post.DRIVER, "2022-01-01", null);
        SiteRef office = siteIn(district, SiteType.OFFICE_BUILDING);
        vaccinated(fixture.member(office, Post.OFFICE_STAFF, "2022-01-01", null), "2021-06-01");
        return site;
    }

    @Test
    void knowsWhoIsEligibleWhereDeclaredTalliesDoNot() {
        SiteRef site = fourPeople();
        reported(site, "2022-03-30", 800, 1, 0);

        on("").body("rows", empty())
                .body("total.headcount", equalTo(4))
                .body("total.primaryComplete", equalTo(3))
                .body("total.booster", equalTo(1))
                .body("total.eligible", equalTo(3))
                .body("total.primaryOfRoster.value", equalTo(75.00f))
                .body("total.boosterOfRoster.value", equalTo(25.00f))
                .body("total.boosterOfEligible.numerator", equalTo(1))
                .body("total.boosterOfEligible.denominator", equalTo(3))
                .body("total.boosterOfEligible.value", equalTo(33.33f))
                .body("total.reports", equalTo(3))
                .body("total.oldestReport", nullValue());
        Caller.as("analyst")
                .get(COVERAGE + "?asOf=2022-03-31&district=" + district)
                .then()
                .body("total.headcount", equalTo(800))
                .body("total.eligible", nullValue())
                .body("total.boosterOfEligible", nullValue());
    }

    @Test
    void groupsAndFiltersAsWhatIsDeclared() {
        SiteRef site = fourPeople();

        on("&groupBy=siteType,post")
                .body("rows", hasSize(3))
                .body("rows.find { it.dimensions.post == 'CONSTRUCTION_WORKER' }.figures.eligible", equalTo(2))
                .body("rows.find { it.dimensions.siteType == 'OFFICE_BUILDING' }.figures.booster", equalTo(0))
                .body("total.headcount", equalTo(4));
        on("&groupBy=site,subject,population,district&siteId=" + site.id())
                .body("rows.dimensions.subject", contains(site.id()))
                .body("rows.dimensions.population", contains("SITE_PERSONNEL"))
                .body("rows.figures.headcount", contains(3));
        on("&siteType=OFFICE_BUILDING").body("total.headcount", equalTo(1));
        on("&post=DRIVER")
                .body("total.eligible", equalTo(0))
                .body("total.boosterOfEligible.denominator", equalTo(0))
                .body("total.boosterOfEligible.value", nullValue());
        on("&population=BUREAU_STAFF").body("total.headcount", equalTo(0)).body("total.eligible", equalTo(0));
        on("&groupBy=site&belowTarget=true&siteType=OFFICE_BUILDING")
                .body("rows", hasSize(1))
                .body("rows[0].shortfalls[0].measure", equalTo("BOOSTER"))
                .body("total.eligible", equalTo(1));
    }

    @Test
    void whatLiesOutsideTheScopeCountsForNothing() {
        SiteRef site = fourPeople();
        String query = COVERAGE + "?basis=DERIVED&asOf=2022-03-31&district=" + district;

        Caller.with(Caller.token("site-operator").sites(site.id()))
                .get(query)
                .then()
                .body("total.headcount", equalTo(3));
        Caller.with(Caller.token("bureau-admin").districts("11"))
                .get(query)
                .then()
                .body("total.headcount", equalTo(0));
        Caller.as("site-operator").get(query).then().body("total.headcount", equalTo(0));
    }

    @Test
    void isATableByAccept() {
        fourPeople();
        String query = COVERAGE + "?asOf=2022-03-31&groupBy=siteType&district=" + district;

        Caller.as("analyst")
                .accept("text/csv")
                .get(query + "&basis=DERIVED")
                .then()
                .statusCode(200)
                .body(containsString("Eligible for a booster,Booster of eligible (%)"))
                .body(containsString("Construction site,3,2,1,0,0,0,0,66.67,33.33,2,0,,2,50.00\r\n"));
        Caller.as("analyst").accept("text/csv").get(query).then().body(not(containsString("ligible")));
        Caller.as("analyst")
                .accept(XLSX)
                .get(query + "&basis=DERIVED")
                .then()
                .statusCode(200)
                .contentType(XLSX);
    }

    @Test
    void isTakenAgainForEachPointOfASeries() {
        fourPeople();
        String query =
                COVERAGE + "/series?basis=DERIVED&from=2021-12-01&to=2022-02-10&every=MONTH&district=" + district;

        Caller.as("analyst")
                .get(query)
                .then()
                .statusCode(200)
                .body("points.asOf", contains("2021-12-31", "2022-01-31", "2022-02-10"))
                .body("points.total.headcount", contains(0, 4, 4))
                .body("points.total.booster", contains(0, 1, 1))
                .body("points.total.eligible", contains(0, 3, 3));
        Caller.as("analyst")
                .accept("text/csv")
                .get(query + "&groupBy=post")
                .then()
                .statusCode(200)
                .body(containsString("As of,Post,Headcount"))
                .body(containsString("2022-01-31,Driver,1,0,0,"));
        Caller.as("analyst")
                .get(COVERAGE + "/series?basis=DERIVED&from=2021-01-01&to=2022-02-10")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("?every too-many-points"))
                .body("errors.message", contains(containsString("60")));
        Caller.as("analyst")
                .get(query + "&knownAt=2022-04-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.code", contains("derived-now"));
    }

    @Test
    void refusesWhatItCannotTell() {
        Caller.as("analyst")
                .get(COVERAGE + "?basis=DERIVED&knownAt=2022-04-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("?knownAt derived-now"))
                .body("errors.message", contains(containsString("derived-tally-snapshots")));
        Caller.as("analyst")
                .get(COVERAGE + "?basis=GUESSED")
                .then()
                .statusCode(400)
                .body("errors.code", contains("enum"));
        Caller.as("analyst")
                .get(COVERAGE + "?basis=DERIVED&groupBy=colour")
                .then()
                .statusCode(400)
                .body("errors.code", contains("group-by"));
    }

    private ValidatableResponse on(String query) {
        return Caller.as("analyst")
                .get(COVERAGE + "?basis=DERIVED&asOf=2022-03-31&district=" + district + query)
                .then()
                .statusCode(200);
    }
}
