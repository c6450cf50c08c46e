package org.sitesentinel.vaccination.stalereporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.vaccination.ReportedFixture.reported;
import static org.sitesentinel.vaccination.ReportedFixture.stands;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
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

/** Sites are registered on 2022-01-01 and report every 7 days. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class StaleReporterResourceTest {
    private static final String STALE = "/api/v1/stale-reporters";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String district = ReportedFixture.newDistrict();

    @ParameterizedTest(name = "last tally {0}, on {1}: {2} day(s) overdue")
    @CsvSource({
        "2022-03-24, 2022-03-31, 0",
        "2022-03-24, 2022-04-01, 1",
        "2022-03-24, 2022-04-10, 10",
        "2022-03-31, 2022-03-31, 0",
        ", 2022-01-08, 0",
        ", 2022-01-09, 1",
    })
    void isStaleWhoIsSilentForMoreThanTheDaysOfThePolicy(String last, String asOf, int overdue) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        if (last != null) {
            reported(site, last, 10, 9, 8);
        }

        ValidatableResponse list = list("?asOf=" + asOf);

        if (overdue == 0) {
            list.body("items", empty());
        } else {
            list.body("items.siteId", contains(site.id()))
                    .body("items[0].daysOverdue", equalTo(overdue))
                    .body("items[0].lastReportedOn", equalTo(last))
                    .body("items[0].openSince", equalTo("2022-01-01"));
        }
    }

    @Test
    void aTallyOfAnyPostWillDoAndALaterOneDoesNotCountYet() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "CONSTRUCTION_WORKER", "2022-03-01", 10, 9, 8);
        reported(site, "DRIVER", "2022-03-25", 1, 1, 1);
        reported(site, "DRIVER", "2022-04-25", 1, 1, 1);

        list("?asOf=2022-03-31").body("items", empty());
        list("?asOf=2022-04-02")
                .body("items.lastReportedOn", contains("2022-03-25"))
                .body("items.dueOn", contains("2022-04-01"));
    }

    @Test
    void whoIsSuspendedOrClosedNeedNotReportAndBeginsAnew() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-01-02", 10, 9, 8);
        stands(site, 2, "2022-02-01", SiteStatus.SUSPENDED);
        stands(site, 3, "2022-03-01", SiteStatus.ACTIVE);
        stands(site, 4, "2022-03-20", SiteStatus.ACTIVE);
        stands(site, 5, "2022-04-01", SiteStatus.CLOSED);

        list("?asOf=2022-01-31").body("items", hasSize(1));
        list("?asOf=2022-02-15").body("items", empty());
        list("?asOf=2022-03-08").body("items", empty());
        list("?asOf=2022-03-31")
                .body("items.openSince", contains("2022-03-01"))
                .body("items.lastReportedOn", contains("2022-01-02"))
                .body("items.daysOverdue", contains(23));
        list("?asOf=2022-04-01").body("items", empty());
    }

    @Test
    void filtersAndPagesThroughAllOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(TestSites.known(SiteType.RESIDENTIAL_COMPOUND, district).id());
        }
        SiteRef office = TestSites.known(SiteType.OFFICE_BUILDING, district);

        list("?asOf=2022-03-31&siteType=OFFICE_BUILDING").body("items.siteId", contains(office.id()));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; cursor != null && pages < 5; pages++) {
            ValidatableResponse page = list("?asOf=2022-03-31&siteType=RESIDENTIAL_COMPOUND&limit=2" + cursor);
            seen.addAll(page.extract().path("items.siteId"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void isATableByAccept() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-01", 10, 9, 8);
        String query = STALE + "?asOf=2022-03-31&district=" + district;

        Caller.as("analyst")
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(containsString(
                        site.id() + ",测试场所,Construction site," + district + ",2022-01-01,2022-03-01,2022-03-08,23"));
        Caller.as("analyst").accept(XLSX).get(query).then().statusCode(200).contentType(XLSX);
        Caller.as("frontend").accept("text/csv").get(query).then().statusCode(403);
    }

    @Test
    void whatLiesOutsideTheScopeIsNotListed() {
        SiteRef mine = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef beijing = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");

        Caller.with(Caller.token("site-operator").sites(mine.id(), beijing.id()))
                .get(STALE + "?asOf=2022-03-31&district=" + district)
                .then()
                .body("items.siteId", contains(mine.id()));
        Caller.with(Caller.token("inspector").districts(district))
                .get(STALE + "?asOf=2022-03-31")
                .then()
                .body("items.siteId", containsInAnyOrder(mine.id(), other.id()));
        Caller.as("site-operator").get(STALE + "?asOf=2022-03-31").then().body("items", empty());
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        Caller.as("analyst")
                .get(STALE + "?asOf=2022-02-30&siteType=PALACE&limit=x&colour=red")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("date", "enum", "integer", "unknown-parameter"));
        Caller.as("analyst")
                .get(STALE + "?asOf=2999-01-01&limit=1001")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("?asOf future", "?limit max"));
        Caller.as("analyst").get(STALE + "?cursor=zzz").then().statusCode(400);
        Caller.as("analyst")
                .get(STALE + "?asOf=0001-01-01")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("nextCursor", nullValue());
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
        Caller.as(role).get(STALE).then().statusCode(status);
        RestAssured.get(STALE).then().statusCode(401);
    }

    private ValidatableResponse list(String query) {
        return Caller.as("analyst")
                .get(STALE + query + "&district=" + district)
                .then()
                .statusCode(200);
    }
}
