package org.sitesentinel.vaccination.coverage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sitesentinel.vaccination.ReportedFixture.corrected;
import static org.sitesentinel.vaccination.ReportedFixture.reported;
import static org.sitesentinel.vaccination.ReportedFixture.stands;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CoverageResourceTest {
    private static final String COVERAGE = "/api/v1/coverage";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String district = ReportedFixture.newDistrict();

    @Test
    void theSourcesRatesAreExact() {
        SiteRef one = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef other = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, district);
        reported(one, "2022-03-31", 6000, 5700, 4500);
        reported(other, "PROPERTY_STAFF", "2022-03-31", 974, 858, 599);

        on("2022-03-31", "")
                .body("rows", empty())
                .body("asOf", equalTo("2022-03-31"))
                .body("total.headcount", equalTo(6974))
                .body("total.primaryOfRoster.numerator", equalTo(6558))
                .body("total.primaryOfRoster.denominator", equalTo(6974))
                .body("total.primaryOfRoster.value", equalTo(94.03f))
                .body("total.boosterOfRoster.numerator", equalTo(5099))
                .body("total.boosterOfRoster.value", equalTo(73.11f))
                .body("total.reports", equalTo(2))
                .body("total.stale", equalTo(false));
    }

    @Test
    void theSourcesArrivalsCutTheRates() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-31", 6974, 6558, 5099);
        reported("bureau-" + UUID.randomUUID(), district, "2022-03-31", 92, 92, 88);

        whatIf("arrivals=1500&primaryComplete=0&booster=0&asOf=2022-03-31")
                .statusCode(200)
                .body("now.primaryOfRoster.value", equalTo(94.03f))
                .body("then.headcount", equalTo(8474))
                .body("then.primaryOfRoster.numerator", equalTo(6558))
                .body("then.primaryOfRoster.value", equalTo(77.39f))
                .body("then.boosterOfRoster.value", equalTo(60.17f))
                .body("then.reports", equalTo(1));
        whatIf("arrivals=1500&asOf=2022-03-31&rounding=TRUNCATE").body("then.primaryOfRoster.value", equalTo(77.38f));
        whatIf("arrivals=1500&primaryComplete=1500&booster=1000&asOf=2022-03-31")
                .body("then.primaryOfRoster.numerator", equalTo(8058))
                .body("then.boosterOfRoster.numerator", equalTo(6099));
        whatIf("arrivals=8&asOf=2022-03-31&population=BUREAU_STAFF").body("then.headcount", equalTo(100));
        whatIf("arrivals=0&asOf=2020-01-01")
                .body("then.headcount", equalTo(0))
                .body("then.primaryOfRoster.value", nullValue());
    }

    @Test
    void whatIfTellsAllThatIsWrong() {
        whatIf("arrivals=1&primaryComplete=2&booster=3")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "?primaryComplete primary-above-arrivals", "?booster booster-above-primary"));
        whatIf("primaryComplete=-1&asOf=2999-01-01")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("?arrivals required", "?primaryComplete not-negative", "?asOf future"));
        whatIf("arrivals=many&rounding=UP").statusCode(400).body("errors.code", containsInAnyOrder("integer", "enum"));
    }

    @Test
    void theLastTallyUpToTheDayCountsWhicheverCameFirst() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-31", 12, 11, 10);
        reported(site, "2022-03-29", 10, 9, 8);
        reported(site, "DRIVER", "2022-03-30", 3, 2, 1);

        on("2022-03-28", "").body("total.reports", equalTo(0)).body("total.primaryOfRoster.value", nullValue());
        on("2022-03-29", "").body("total.headcount", equalTo(10));
        on("2022-03-30", "").body("total.headcount", equalTo(13));
        on("2022-03-31", "").body("total.headcount", equalTo(15)).body("total.reports", equalTo(2));
        on("2022-06-30", "").body("total.headcount", equalTo(15));
    }

    @Test
    void groupsBySeveralAndTheRowsAddUp() {
        SiteRef one = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef other = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, district);
        String unit = "bureau-" + UUID.randomUUID();
        reported(one, "2022-03-31", 10, 9, 8);
        reported(one, "DRIVER", "2022-03-31", 5, 4, 3);
        reported(other, "PROPERTY_STAFF", "2022-03-31", 3, 3, 0);
        reported(unit, district, "2022-03-31", 92, 92, 88);

        on("2022-03-31", "&groupBy=siteType,post")
                .body(
                        "rows.dimensions",
                        containsInAnyOrder(
                                Map.of("siteType", "CONSTRUCTION_SITE", "post", "CONSTRUCTION_WORKER"),
                                Map.of("siteType", "CONSTRUCTION_SITE", "post", "DRIVER"),
                                Map.of("siteType", "RESIDENTIAL_COMPOUND", "post", "PROPERTY_STAFF"),
                                Map.of("post", "BUREAU_STAFF")))
                .body("rows.figures.headcount.sum()", equalTo(110))
                .body("total.headcount", equalTo(110));
        on("2022-03-31", "&groupBy=site&population=SITE_PERSONNEL")
                .body("rows", hasSize(2))
                .body("rows.find { it.dimensions.site == '%s' }.figures.headcount".formatted(one.id()), equalTo(15));
        on("2022-03-31", "&groupBy=subject&population=BUREAU_STAFF")
                .body("rows[0].dimensions", hasEntry("subject", unit))
                .body("rows[0].figures.boosterOfRoster.value", equalTo(95.65f));
        on("2022-03-31", "&groupBy=district").body("rows.dimensions.district", contains(district));
        on("2022-03-31", "&siteId=" + other.id()).body("total.headcount", equalTo(3));
        on("2022-03-31", "&siteType=CONSTRUCTION_SITE&post=DRIVER").body("total.headcount", equalTo(5));
    }

    @Test
    void whatIsOldIsMarkedAndCounted() {
        SiteRef fresh = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef stale = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(fresh, "2022-03-24", 10, 9, 8);
        reported(stale, "2022-03-23", 10, 9, 8);

        on("2022-03-31", "&groupBy=site")
                .body("rows.find { it.dimensions.site == '%s' }.figures.stale".formatted(fresh.id()), equalTo(false))
                .body("rows.find { it.dimensions.site == '%s' }.figures.stale".formatted(stale.id()), equalTo(true))
                .body("total.reports", equalTo(2))
                .body("total.staleReports", equalTo(1))
                .body("total.oldestReport", equalTo("2022-03-23"))
                .body("total.headcount", equalTo(20));
    }

    @Test
    void aClosedSiteLeavesTheFiguresFromThatDayOn() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-20", 10, 9, 8);
        stands(site, 2, "2022-03-30", SiteStatus.CLOSED);
        stands(site, 3, "2022-04-10", SiteStatus.ACTIVE);

        on("2022-03-29", "").body("total.headcount", equalTo(10));
        on("2022-03-30", "").body("total.headcount", equalTo(0));
        on("2022-04-10", "").body("total.headcount", equalTo(10));
    }

    @Test
    void aFigureThatWasCorrectedIsAnsweredAsItWasKnown() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        String id = reported(site, "2022-03-30", 10, 9, 8).extract().path("id");
        String first = Caller.as("analyst")
                .get("/api/v1/tallies/" + id)
                .then()
                .extract()
                .path("recordedAt");
        corrected(id, 1, 20, 9, 8);
        reported(site, "2022-03-31", 30, 9, 8);

        on("2022-03-31", "").body("total.headcount", equalTo(30)).body("knownAt", nullValue());
        on("2022-03-31", "&knownAt=" + first)
                .body("total.headcount", equalTo(10))
                .body("total.oldestReport", equalTo("2022-03-30"))
                .body("knownAt", equalTo(first));
        on("2022-03-31", "&knownAt=2022-04-01T00:00:00Z").body("total.reports", equalTo(0));
    }

    @Test
    void aSeriesTellsTheEndOfEachPeriod() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-01-10", 10, 5, 0);
        reported(site, "2022-02-28", 10, 8, 4);
        reported(site, "DRIVER", "2022-03-15", 10, 10, 10);

        series("from=2022-01-01&to=2022-03-31&every=MONTH")
                .statusCode(200)
                .body("every", equalTo("MONTH"))
                .body("points.asOf", contains("2022-01-31", "2022-02-28", "2022-03-31"))
                .body("points.total.headcount", contains(10, 10, 20))
                .body("points.total.primaryOfRoster.value", contains(50.00f, 80.00f, 90.00f))
                .body("points.total.boosterOfRoster.numerator", contains(0, 4, 14));
        series("from=2022-03-14&to=2022-03-16&groupBy=post")
                .body("points.asOf", contains("2022-03-14", "2022-03-15", "2022-03-16"))
                .body("points[0].rows.dimensions.post", contains("CONSTRUCTION_WORKER"))
                .body("points[1].rows.dimensions.post", contains("CONSTRUCTION_WORKER", "DRIVER"));
        series("from=2021-12-31&to=2022-01-01&every=WEEK")
                .body("points.asOf", contains("2022-01-01"))
                .body("points[0].total.reports", equalTo(0));
    }

    @Test
    void aSeriesRefusesWhatItCannotTell() {
        series("every=YEAR").statusCode(400).body("errors.code", contains("enum"));
        series("every=MONTH")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("?from required", "?to required"));
        series("from=2022-03-31&to=2022-03-30").statusCode(400).body("errors.code", contains("before-from"));
        series("from=2019-01-01&to=2022-03-30").statusCode(400).body("errors.code", contains("too-many-points"));
        series("from=2022-03-01&to=2022-03-30&groupBy=site").statusCode(400).body("errors.code", contains("group-by"));
    }

    @Test
    void ranksSitesBelowTargetWithTheDosesTheyNeed() {
        // Chengxi's target is 80 % boosted; construction sites aim at 95 % with a complete course, others at 90 %.
        SiteRef near = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630104");
        SiteRef far = TestSites.known(SiteType.CONSTRUCTION_SITE, "630104");
        SiteRef there = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630104");
        SiteRef empty = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630104");
        reported(near, "2022-03-31", 100, 90, 79);
        reported(far, "2022-03-31", 100, 94, 60);
        reported(there, "2022-03-31", 100, 90, 80);
        reported(empty, "2022-03-31", 0, 0, 0);
        reported(near, "2022-02-28", 100, 90, 70);
        reported(far, "2022-02-28", 100, 90, 70);
        var operator = Caller.token("site-operator").sites(near.id(), far.id(), there.id(), empty.id());

        Caller.with(operator)
                .get(COVERAGE + "?asOf=2022-03-31&belowTarget=true")
                .then()
                .statusCode(200)
                .body("rows.dimensions.site", contains(far.id(), near.id()))
                .body("rows[0].shortfalls.measure", contains("PRIMARY", "BOOSTER"))
                .body("rows[0].shortfalls.dosesNeeded", contains(1, 20))
                .body("rows[0].shortfalls.target", contains(95.00f, 80.00f))
                .body("rows[1].shortfalls.measure", contains("BOOSTER"))
                .body("rows[1].shortfalls[0].dosesNeeded", equalTo(1))
                .body("rows[1].shortfalls[0].points", equalTo(1.00f))
                .body("total.headcount", equalTo(200));
        // Before the targets of March there were 90 and 70 for all.
        Caller.with(operator)
                .get(COVERAGE + "?asOf=2022-02-28&belowTarget=true")
                .then()
                .body("rows", empty());
        Caller.with(operator)
                .get(COVERAGE + "?asOf=2022-03-31&belowTarget=true&groupBy=post")
                .then()
                .statusCode(400)
                .body("errors.code", contains("group-by"));
    }

    @Test
    void isATableByAccept() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-31", 800, 1, 0);
        String query = COVERAGE + "?asOf=2022-03-31&district=" + district;

        Caller.as("analyst")
                .accept("text/csv")
                .get(query + "&groupBy=site,siteType")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(startsWith("\uFEFFSite id,Type,Headcount,"))
                .body(containsString(site.id() + ",Construction site,800,1,0,0,0,0,0,0.13,0.00,1,0,2022-03-31"));
        Caller.as("analyst")
                .accept("text/csv")
                .get(query + "&siteId=" + site.id() + "&belowTarget=true")
                .then()
                .body(containsString(",0.13,0.00,1,0,2022-03-31,759,560"));
        Caller.as("analyst")
                .accept("text/csv")
                .get(query + "&rounding=TRUNCATE")
                .then()
                .body(containsString("800,1,0,0,0,0,0,0.12,0.00,1,0,2022-03-31"));
        Caller.as("analyst").accept(XLSX).get(query).then().statusCode(200).contentType(XLSX);
        Caller.as("frontend").accept("text/csv").get(query).then().statusCode(403);
        Caller.as("analyst").accept("text/csv").get(query + "&groupBy=x").then().statusCode(400);
    }

    @Test
    void whatLiesOutsideTheScopeCountsForNothing() {
        SiteRef mine = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(mine, "2022-03-31", 10, 9, 8);
        reported(other, "2022-03-31", 5, 5, 5);
        reported("bureau-" + UUID.randomUUID(), district, "2022-03-31", 92, 92, 88);
        String query = COVERAGE + "?asOf=2022-03-31&district=" + district;

        Caller.with(Caller.token("site-operator").sites(mine.id()))
                .get(query)
                .then()
                .body("total.headcount", equalTo(10));
        Caller.with(Caller.token("inspector").districts(district))
                .get(COVERAGE + "?asOf=2022-03-31")
                .then()
                .body("total.headcount", equalTo(107));
        Caller.with(Caller.token("bureau-admin").districts("11"))
                .get(query)
                .then()
                .body("total.headcount", equalTo(0));
        Caller.as("site-operator").get(query).then().body("total.headcount", equalTo(0));
        Caller.with(Caller.token("site-operator").sites(mine.id()))
                .get(COVERAGE + "/series?from=2022-03-31&to=2022-03-31")
                .then()
                .body("points.total.headcount", contains(10));
        Caller.with(Caller.token("site-operator").sites(mine.id()))
                .get(COVERAGE + "/what-if?asOf=2022-03-31&arrivals=1")
                .then()
                .body("now.headcount", equalTo(10));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        Caller.as("analyst")
                .get(COVERAGE + "?asOf=2022-02-30&siteType=PALACE&rounding=UP&colour=red&siteId=1&belowTarget=maybe")
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder("date", "enum", "enum", "unknown-parameter", "uuid", "boolean"));
        Caller.as("analyst")
                .get(COVERAGE + "?asOf=2999-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("future"));
        for (String groupBy : new String[] {"colour", "site,,post", ","}) {
            Caller.as("analyst")
                    .get(COVERAGE + "?groupBy=" + groupBy)
                    .then()
                    .statusCode(400)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("?groupBy group-by"));
        }
        Caller.as("analyst").get(COVERAGE + "?asOf=0001-01-01").then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "district-system, 200",
        "site-operator, 200",
        "inspector, 200",
        "analyst, 200",
        "frontend, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        Caller.as(role).get(COVERAGE).then().statusCode(status);
        Caller.as(role)
                .get(COVERAGE + "/series?from=2022-03-01&to=2022-03-02")
                .then()
                .statusCode(status);
        Caller.as(role).get(COVERAGE + "/what-if?arrivals=1").then().statusCode(status);
        RestAssured.get(COVERAGE).then().statusCode(401);
    }

    private ValidatableResponse on(String day, String rest) {
        return Caller.as("analyst")
                .get(COVERAGE + "?asOf=" + day + "&district=" + district + rest)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse whatIf(String query) {
        return Caller.as("analyst")
                .get(COVERAGE + "/what-if?district=" + district + "&" + query)
                .then();
    }

    private ValidatableResponse series(String query) {
        return Caller.as("analyst")
                .get(COVERAGE + "/series?district=" + district + "&" + query)
                .then();
    }
}
