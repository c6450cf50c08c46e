package org.sitesentinel.vaccination.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sitesentinel.vaccination.ReportedFixture.reported;
import static org.sitesentinel.vaccination.ReportedFixture.stands;
import static org.sitesentinel.vaccination.derived.DerivedFixture.reason;
import static org.sitesentinel.vaccination.derived.DerivedFixture.siteIn;
import static org.sitesentinel.vaccination.derived.DerivedFixture.vaccinated;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;
import org.sitesentinel.vaccination.dose.DoseFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DerivedTallyResourceTest {
    private static final String DERIVED = "/api/v1/derived-tallies";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Post WORKER = Post.CONSTRUCTION_WORKER;

    private final String district = ReportedFixture.newDistrict();
    private final DerivedFixture fixture;

    DerivedTallyResourceTest(DerivedFixture fixture) {
        this.fixture = fixture;
    }

    /**
     * Somebody of each kind: boosted, due, complete and not due yet, of whom nothing is known, and with each reason.
     */
    private void oneOfEachKind(SiteRef site) {
        String boosted = fixture.member(site, WORKER, "2022-01-01", null);
        vaccinated(boosted, "2021-06-01", "2022-03-31");
        reason(boosted, "REFUSED", "2022-01-01", null);
        String due = fixture.member(site, WORKER, "2022-01-01", null);
        vaccinated(due, "2021-06-01");
        reason(due, "DEFERRED", "2022-03-31", "2022-04-30");
        vaccinated(fixture.member(site, WORKER, "2022-01-01", null), "2022-03-01");
        reason(fixture.member(site, WORKER, "2022-01-01", null), "CONTRAINDICATED", "2022-01-01", "2022-03-31");
        reason(fixture.member(site, WORKER, "2022-01-01", null), "UNKNOWN", "2022-04-01", null);
        String begun = fixture.member(site, WORKER, "2022-01-01", null);
        DoseFixture.submit(DoseFixture.dose(DoseFixture.newReference(), begun, "CORONAVAC", "2022-03-31"))
                .then()
                .body("created", equalTo(1));
    }

    @Test
    void countsWhatRosterDosesAndReasonsComeTo() {
        SiteRef site = siteIn(district);
        oneOfEachKind(site);

        on("2022-03-31", "")
                .body("items", hasSize(1))
                .body("items[0].asOf", equalTo("2022-03-31"))
                .body("items[0].siteId", equalTo(site.id()))
                .body("items[0].siteType", equalTo("CONSTRUCTION_SITE"))
                .body("items[0].district", equalTo(district))
                .body("items[0].post", equalTo("CONSTRUCTION_WORKER"))
                .body("items[0].derived.headcount", equalTo(6))
                .body("items[0].derived.primaryComplete", equalTo(3))
                .body("items[0].derived.booster", equalTo(1))
                .body("items[0].derived.boosterEligible", equalTo(2))
                .body("items[0].derived.noDoseKnown", equalTo(2))
                .body("items[0].derived.contraindicated", equalTo(1))
                .body("items[0].derived.deferred", equalTo(1))
                .body("items[0].derived.refused", equalTo(0))
                .body("items[0].derived.unknown", equalTo(0))
                .body("items[0].declared", nullValue())
                .body("items[0].differences", nullValue());
        on("2022-03-30", "")
                .body("items[0].derived.booster", equalTo(0))
                .body("items[0].derived.boosterEligible", equalTo(2))
                .body("items[0].derived.noDoseKnown", equalTo(3))
                .body("items[0].derived.deferred", equalTo(0))
                .body("items[0].derived.refused", equalTo(1));
        on("2022-04-01", "")
                .body("items[0].derived.contraindicated", equalTo(0))
                .body("items[0].derived.unknown", equalTo(1));
        on("2021-12-31", "").body("items", empty());
    }

    @Test
    void standsBesideTheLastTallyThatWasDeclared() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-20", 9, 8, 7);
        reported(site, "2022-03-30", 4, 4, 1);
        reported(site, "2022-04-10", 6, 3, 1);
        reported("bureau-" + UUID.randomUUID(), district, "2022-03-30", 92, 92, 88);
        oneOfEachKind(site);

        on("2022-03-31", "")
                .body("items", hasSize(1))
                .body("items[0].declared.businessDate", equalTo("2022-03-30"))
                .body("items[0].declared.counts.headcount", equalTo(4))
                .body("items[0].differences.headcount", equalTo(2))
                .body("items[0].differences.primaryComplete", equalTo(-1))
                .body("items[0].differences.booster", equalTo(0));
        on("2022-03-31", "&differing=true").body("items", hasSize(1));
        on("2022-04-10", "").body("items[0].differences.headcount", equalTo(0));
        on("2022-04-10", "&differing=true").body("items", empty());
    }

    @Test
    void differsWhatLacksOneSide() {
        SiteRef declared = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef both = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        SiteRef derived = siteIn(district);
        reported(declared, "2022-03-30", 1, 0, 0);
        reported(both, "2022-03-30", 1, 0, 0);
        fixture.member(both, WORKER, "2022-03-01", null);
        fixture.member(derived, WORKER, "2022-03-01", null);

        on("2022-03-31", "").body("items", hasSize(3));
        on("2022-03-31", "&differing=false").body("items", hasSize(3));
        on("2022-03-31", "&differing=true")
                .body("items.siteId", containsInAnyOrder(declared.id(), derived.id()))
                .body("items.find { it.siteId == '%s' }.derived".formatted(declared.id()), nullValue())
                .body("items.find { it.siteId == '%s' }.district".formatted(declared.id()), equalTo(district));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&siteId=%s", "&siteType=CONSTRUCTION_SITE", "&post=CONSTRUCTION_WORKER"})
    void differsUnderEachFilter(String filter) {
        SiteRef site = siteIn(district);
        fixture.member(site, WORKER, "2022-03-01", null);

        Caller.as("analyst")
                .get(DERIVED + "?asOf=2022-03-31&limit=1000&differing=true" + filter.formatted(site.id()))
                .then()
                .statusCode(200)
                .body("items.siteId", hasItem(site.id()));
    }

    @Test
    void whoIsAtTwoSitesForAMomentCountsWhereTheyWereFirst() {
        SiteRef first = siteIn(district);
        SiteRef second = siteIn(district);
        String person = DoseFixture.newPerson();
        fixture.member(person, second, WORKER, "2022-03-10", null);
        fixture.member(person, first, WORKER, "2022-03-01", null);

        on("2022-03-31", "").body("items.siteId", contains(first.id()));
        on("2022-03-31", "&siteId=" + second.id()).body("items", empty());
        Caller.with(Caller.token("site-operator").sites(second.id()))
                .get(DERIVED + "?asOf=2022-03-31")
                .then()
                .body("items", empty());
    }

    @Test
    void aClosedSiteLeavesOnThatDayOnBothSides() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-20", 1, 0, 0);
        fixture.member(site, WORKER, "2022-03-01", null);
        stands(site, 2, "2022-03-30", SiteStatus.CLOSED);

        on("2022-03-29", "").body("items", hasSize(1));
        on("2022-03-30", "").body("items", empty());
    }

    @Test
    void filtersAndPagesThroughAllOnce() {
        SiteRef compound = siteIn(district, SiteType.RESIDENTIAL_COMPOUND);
        fixture.member(compound, Post.PROPERTY_STAFF, "2022-03-01", null);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SiteRef site = siteIn(district);
            for (Post post : List.of(WORKER, Post.DRIVER)) {
                fixture.member(site, post, "2022-03-01", null);
                rows.add(site.id() + post);
            }
        }

        on("2022-03-31", "&siteType=RESIDENTIAL_COMPOUND").body("items.siteId", contains(compound.id()));
        on("2022-03-31", "&post=DRIVER").body("items", hasSize(3));
        on("2022-03-31", "&siteId=" + compound.id()).body("items", hasSize(1));
        Caller.as("analyst")
                .get(DERIVED + "?asOf=2022-03-31&district=" + district.substring(0, 11))
                .then()
                .body("items.siteId", hasItem(compound.id()));
        Caller.as("analyst")
                .queryParam("district", "%")
                .get(DERIVED + "?asOf=2022-03-31")
                .then()
                .statusCode(200)
                .body("items", empty());
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; cursor != null && pages < 5; pages++) {
            ValidatableResponse page = on("2022-03-31", "&siteType=CONSTRUCTION_SITE&limit=2" + cursor);
            seen.addAll(page.extract().path("items.collect { it.siteId + it.post }"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(seen).hasSize(6).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void isATableByAccept() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        reported(site, "2022-03-30", 4, 4, 1);
        oneOfEachKind(site);
        SiteRef other = siteIn(district, SiteType.OFFICE_BUILDING);
        fixture.member(other, Post.OFFICE_STAFF, "2022-03-01", null);
        String query = DERIVED + "?asOf=2022-03-31&district=" + district;

        Caller.as("analyst")
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(startsWith("\uFEFFSite id,Type,District code,Post,Headcount,"))
                .body(containsString(site.id() + ",Construction site," + district
                        + ",Construction worker,6,3,1,2,2,1,1,0,0,2022-03-30,4,4,1,2,-1,0\r\n"))
                .body(containsString(
                        other.id() + ",Office building," + district + ",Office staff,1,0,0,0,1,0,0,0,0,,,,,,,\r\n"));
        DoseFixture.inChinese("analyst")
                .accept("text/csv")
                .get(query)
                .then()
                .body(containsString("无接种记录人数"))
                .body(containsString("建筑工人"))
                .body(not(containsString("column.")));
        Caller.as("analyst").accept(XLSX).get(query).then().statusCode(200).contentType(XLSX);
        Caller.as("inspector").accept("text/csv").get(query).then().statusCode(403);
        Caller.as("analyst")
                .accept("text/csv")
                .get(query + "&differing=maybe")
                .then()
                .statusCode(400);
    }

    @Test
    void whatLiesOutsideTheScopeIsNotListedNorAnybodysName() {
        SiteRef mine = siteIn(district);
        SiteRef other = siteIn(district);
        String person = fixture.member(mine, WORKER, "2022-03-01", null);
        fixture.member(other, WORKER, "2022-03-01", null);
        String query = DERIVED + "?asOf=2022-03-31&district=" + district;

        Caller.with(Caller.token("site-operator").sites(mine.id()))
                .get(query)
                .then()
                .body("items.siteId", contains(mine.id()))
                .body(not(containsString(person)));
        Caller.with(Caller.token("analyst").districts(district))
                .get(DERIVED + "?asOf=2022-03-31")
                .then()
                .body("items.siteId", containsInAnyOrder(mine.id(), other.id()));
        Caller.with(Caller.token("bureau-admin").districts("11"))
                .get(query)
                .then()
                .body("items", empty());
        Caller.with(Caller.token("site-operator").sites("no-id"))
                .get(query)
                .then()
                .body("items", empty());
        Caller.as("site-operator").get(query).then().statusCode(200).body("items", empty());
        Caller.with(Caller.token("site-operator").sites(mine.id()))
                .accept("text/csv")
                .get(query)
                .then()
                .body(containsString(mine.id()))
                .body(not(containsString(other.id())));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        Caller.as("analyst")
                .get(DERIVED + "?asOf=2022-02-30&siteType=PALACE&post=KING&siteId=7&differing=1&limit=x&colour=red")
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder("date", "enum", "enum", "uuid", "boolean", "integer", "unknown-parameter"));
        Caller.as("analyst")
                .get(DERIVED + "?asOf=2999-01-01&limit=1001")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("?asOf future", "?limit max"));
        Caller.as("analyst")
                .get(DERIVED + "?asOf=0001-01-01")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzz",
                // An id without a post, one with a post that is none, one with a NUL.
                "MDE5MmMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw",
                "MDE5MmMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwCnBvc3QKS0lORw",
                "MDE5MmMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwCnBvc3QKAA"
            })
    void refusesACursorThatItNeverGave(String cursor) {
        Caller.as("analyst")
                .get(DERIVED + "?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?cursor"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "analyst, 200",
        "site-operator, 200",
        "inspector, 403",
        "district-system, 403",
        "frontend, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        Caller.as(role).get(DERIVED).then().statusCode(status);
        RestAssured.get(DERIVED).then().statusCode(401);
    }

    private ValidatableResponse on(String day, String query) {
        return Caller.as("analyst")
                .get(DERIVED + "?asOf=" + day + "&district=" + district + query)
                .then()
                .statusCode(200);
    }
}
