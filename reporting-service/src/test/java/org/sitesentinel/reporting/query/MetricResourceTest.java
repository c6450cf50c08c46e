package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class MetricResourceTest {
    private static final String SITES = "/api/v1/metrics/sites.registered";

    @Test
    void groupsAndNarrows() {
        register(SiteType.CONSTRUCTION_SITE, "998001");
        register(SiteType.CONSTRUCTION_SITE, "998001");
        register(SiteType.OFFICE_BUILDING, "998001");

        Caller.as("analyst")
                .get(SITES + "?district=998001&groupBy=siteType,managementKind")
                .then()
                .statusCode(200)
                .body("unit", equalTo("count"))
                .body("rows", hasSize(2))
                .body("rows.dimensions.siteType", containsInAnyOrder("CONSTRUCTION_SITE", "OFFICE_BUILDING"))
                .body(
                        "rows.find { it.dimensions.siteType == 'OFFICE_BUILDING' }.dimensions.managementKind",
                        equalTo("PROPERTY_COMPANY"))
                .body("total.value", equalTo(3))
                .body("total.denominator", nullValue())
                .body("freshness[0].topic", equalTo("site-registry.site"))
                .body("freshness[0].appliedUpTo", notNullValue());
        Caller.as("analyst")
                .get(SITES + "?district=998001&siteType=CONSTRUCTION_SITE")
                .then()
                .body("rows", hasSize(0))
                .body("total.value", equalTo(2));
    }

    @Test
    void answersForTheEndOfADay() {
        register(SiteType.CONSTRUCTION_SITE, "998002");

        Caller.as("analyst")
                .get(SITES + "?district=998002&asOf=2022-03-30")
                .then()
                .body("total.value", equalTo(0));
        Caller.as("analyst")
                .get(SITES + "?district=998002&asOf=2022-03-31")
                .then()
                .body("total.value", equalTo(1));
        Caller.as("analyst").get(SITES + "?district=998002").then().body("total.value", equalTo(1));
    }

    @Test
    void aClosedSiteIsRegisteredUntilTheDayItCloses() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "998004");
        TestLog.publish(SiteState.REGISTERED, Told.registered(site));
        TestLog.publish(
                SiteState.CLOSED,
                new SiteState(site.id(), 2, Told.DAY.plusDays(2), Instant.EPOCH, site, "场所", SiteStatus.CLOSED));
        TestLog.awaitApplied(SiteState.TOPIC);

        Caller.as("analyst")
                .get(SITES + "?district=998004&asOf=" + Told.DAY.plusDays(1))
                .then()
                .body("total.value", equalTo(1));
        Caller.as("analyst")
                .get(SITES + "?district=998004&asOf=" + Told.DAY.plusDays(2))
                .then()
                .body("total.value", equalTo(0));
        Caller.as("analyst")
                .get("/api/v1/metrics/access-control.coverage?district=998004&asOf=" + Told.DAY.plusDays(2))
                .then()
                .body("total.denominator", equalTo(0));
    }

    @Test
    void aPolicyCountsUntilItsLastDay() {
        TestLog.publish(
                PolicyState.ADOPTED,
                new PolicyState(
                        "policy-998006",
                        1,
                        Told.DAY,
                        Instant.EPOCH,
                        "COVID_19",
                        "998006",
                        "本地政策",
                        Told.DAY,
                        14,
                        7,
                        Told.DAY.plusDays(9),
                        null,
                        null,
                        null));
        TestLog.awaitApplied(PolicyState.TOPIC);

        String interval = "/api/v1/metrics/testing.interval?district=998006&asOf=";
        Caller.as("analyst").get(interval + Told.DAY.plusDays(9)).then().body("total.numerator", equalTo(7));
        Caller.as("analyst").get(interval + Told.DAY.plusDays(10)).then().body("total.numerator", equalTo(0));
    }

    @Test
    void aTallyOfCheckInsTakesThePlaceOfItsEarlierCount() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "998005");
        TestLog.publish(CheckInTallyState.COUNTED, tally(site, 2, 10, 4));
        TestLog.publish(CheckInTallyState.COUNTED, tally(site, 1, 10, 3));
        TestLog.publish(CheckInTallyState.COUNTED, tally(site, 1, 11, 2));
        TestLog.awaitApplied(CheckInTallyState.TOPIC);

        Caller.as("analyst")
                .get("/api/v1/metrics/check-ins.total?district=998005&asOf=" + Told.DAY)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(8));
        Caller.as("analyst")
                .get("/api/v1/metrics/check-ins.total?district=998005&asOf=" + Told.DAY.minusDays(1))
                .then()
                .body("total.value", equalTo(0));
    }

    @Test
    void aTallyOfTestsCountsWhatHasAResult() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "998006");
        TestLog.publish(TestTallyState.COUNTED, tests(site, 1, 30));
        TestLog.publish(TestTallyState.COUNTED, tests(site, 2, 40));
        TestLog.publish(TestTallyState.COUNTED, tests(null, 1, 5));
        TestLog.awaitApplied(TestTallyState.TOPIC);

        Caller.as("analyst")
                .get("/api/v1/metrics/testing.results?district=998006&groupBy=siteType&asOf=" + Told.DAY)
                .then()
                .statusCode(200)
                .body("rows.find { it.dimensions.siteType == 'CONSTRUCTION_SITE' }.value", equalTo(51))
                .body("total.value", equalTo(67));
    }

    /** So many negative, and one, two and so on of every other kind. */
    private static TestTallyState tests(@Nullable SiteRef site, long version, int negative) {
        return new TestTallyState(
                (site == null ? "998006" : site.id()) + ":" + Told.DAY + ":SARS_COV_2_RNA",
                version,
                Told.DAY,
                Instant.EPOCH,
                "998006",
                site,
                TestItem.SARS_COV_2_RNA,
                new TestTallyState.Counts(negative, 1, 2, 3, 5, 100));
    }

    /** Some in and one out. */
    private static CheckInTallyState tally(SiteRef site, long version, int hour, int in) {
        return new CheckInTallyState(
                site.id() + ":" + Told.DAY + ":" + hour,
                version,
                Told.DAY,
                Instant.EPOCH,
                site,
                hour,
                new CheckInTallyState.Counts(in, 0, 0),
                new CheckInTallyState.Counts(0, 0, 1));
    }

    @Test
    void aShareOfNothingHasNoValue() {
        Caller.as("analyst")
                .get("/api/v1/metrics/vaccination.booster-coverage?district=998999")
                .then()
                .body("total.numerator", equalTo(0))
                .body("total.denominator", equalTo(0))
                .body("total.value", nullValue());
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("analyst")
                .queryParam("asOf", "2022-02-30")
                .queryParam("groupBy", "siteType,colour")
                .queryParam("siteType", "CASTLE")
                .queryParam("population", "SITE_PERSONNEL")
                .queryParam("district", "63'; drop table fact; --")
                .get(SITES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "?asOf date",
                                "?groupBy unknown-dimension",
                                "?siteType enum",
                                "? unknown-dimension",
                                "?district pattern"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-3-1", "0000-01-01", "-0001-01-01", "+999999999-12-31"})
    void refusesDaysThatNoCalendarHas(String day) {
        Caller.as("analyst")
                .queryParam("asOf", day)
                .get(SITES)
                .then()
                .statusCode(400)
                .body("errors.code", contains("date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.such-metric", "sites.registered'", "%2e%2e"})
    void anUnknownMetricIsNotFound(String id) {
        Caller.as("analyst")
                .urlEncodingEnabled(false)
                .get("/api/v1/metrics/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void theCatalogueNamesEveryMetric() {
        Caller.as("inspector")
                .get("/api/v1/metrics")
                .then()
                .statusCode(200)
                .body("id", hasItem("vaccination.booster-coverage"))
                .body("find { it.id == 'sites.registered' }.name.zh", equalTo("登记场所数"))
                .body("find { it.id == 'sites.registered' }.dimensions.name", hasItem("managementKind"));
    }

    @Test
    void aScopeIsPartOfEveryFigure() {
        register(SiteType.CONSTRUCTION_SITE, "998003");
        register(SiteType.CONSTRUCTION_SITE, "997001");

        Caller.with(Caller.token("analyst").districts("998003"))
                .get(SITES + "?groupBy=district")
                .then()
                .body("rows.dimensions.district", containsInAnyOrder("998003"))
                .body("total.value", equalTo(1));
        Caller.with(Caller.token("analyst").districts("no-digits"))
                .get(SITES)
                .then()
                .body("total.value", equalTo(0));
        Caller.with(Caller.token("analyst").sites("0192c0de-0000-7000-8000-000000000000"))
                .get(SITES)
                .then()
                .body("total.value", equalTo(0));
    }

    @ParameterizedTest(name = "{0}: metrics {1}, freshness {2}, reconciliation {3}, briefings {4}")
    @CsvSource({
        "analyst, 200, 200, 200, 200",
        "bureau-admin, 200, 200, 200, 200",
        "inspector, 200, 200, 403, 200",
        "site-operator, 403, 403, 403, 403",
        "frontend, 403, 403, 403, 403",
        "district-system, 403, 403, 403, 403",
        "privacy-officer, 403, 403, 403, 403",
    })
    void asksForARole(String role, int metrics, int freshness, int reconciliation, int briefings) {
        Caller.as(role).get("/api/v1/metrics").then().statusCode(metrics);
        Caller.as(role).get(SITES).then().statusCode(metrics);
        Caller.as(role).get("/api/v1/freshness").then().statusCode(freshness);
        Caller.as(role).get("/api/v1/projection/reconciliation").then().statusCode(reconciliation);
        Caller.as(role).get("/api/v1/briefings").then().statusCode(briefings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/metrics", "/metrics/sites.registered", "/freshness", "/projection/reconciliation", "/briefings"
            })
    void asksForAToken(String path) {
        RestAssured.get("/api/v1" + path).then().statusCode(401).contentType("application/problem+json");
    }

    private static void register(SiteType type, String district) {
        TestLog.publish(SiteState.REGISTERED, Told.registered(Told.site(type, district)));
        TestLog.awaitApplied(SiteState.TOPIC);
    }
}
