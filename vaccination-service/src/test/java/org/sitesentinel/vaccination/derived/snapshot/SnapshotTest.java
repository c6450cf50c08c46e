package org.sitesentinel.vaccination.derived.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.vaccination.ReportedFixture.stands;
import static org.sitesentinel.vaccination.derived.DerivedFixture.siteIn;
import static org.sitesentinel.vaccination.derived.DerivedFixture.vaccinated;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;
import org.sitesentinel.vaccination.derived.DerivedFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SnapshotTest {
    private static final String SNAPSHOTS = "/api/v1/derived-tally-snapshots";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DAY = "2022-03-31";
    private static final Post WORKER = Post.CONSTRUCTION_WORKER;

    private final String district = ReportedFixture.newDistrict();
    private final DerivedFixture fixture;
    private final TakeSnapshot take;
    private final Clock clock;

    SnapshotTest(DerivedFixture fixture, TakeSnapshot take, Clock clock) {
        this.fixture = fixture;
        this.take = take;
        this.clock = clock;
    }

    private ValidatableResponse taken(String day) {
        return Caller.with(Caller.token("bureau-admin").districts(district))
                .body("{\"asOf\": \"" + day + "\"}")
                .post(SNAPSHOTS)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse frozen(String query) {
        return get("?asOf=" + DAY + query);
    }

    private ValidatableResponse differences(String query) {
        return get("/differences?asOf=" + DAY + query);
    }

    private ValidatableResponse get(String query) {
        return Caller.with(Caller.token("analyst").districts(district))
                .get(SNAPSHOTS + query)
                .then()
                .statusCode(200);
    }

    private static List<DerivedTallyState> told(SiteRef site, Post post, String day) {
        return TestLog.eventsOf(DerivedTallyState.TOPIC, site.id() + ":" + post + ":" + day).stream()
                .map(TestLog.Event::state)
                .toList();
    }

    /** Of people without reasons, and of those without a dose. */
    private static DerivedTallyState.Counts counts(
            int headcount, int primary, int booster, int eligible, int noDoseKnown) {
        return new DerivedTallyState.Counts(headcount, primary, booster, eligible, noDoseKnown, 0, 0, 0, 0);
    }

    @Test
    void tellsEachSitesPostsOnceAndAgainWhereTheyChange() {
        SiteRef site = siteIn(district);
        String late = fixture.member(site, WORKER, "2022-03-01", null);
        vaccinated(fixture.member(site, WORKER, "2022-03-01", null), "2021-06-01", "2022-01-10");
        fixture.member(site, Post.DRIVER, DAY, null);

        taken(DAY)
                .header("Location", containsString("asOf=" + DAY))
                .body("asOf", equalTo(DAY))
                .body("published", equalTo(2));
        taken(DAY).body("published", equalTo(0));
        vaccinated(late, "2021-06-01");
        taken(DAY).body("published", equalTo(1));

        List<DerivedTallyState> workers = told(site, WORKER, DAY);
        assertThat(workers).extracting(DerivedTallyState::version).containsExactly(1L, 2L);
        assertThat(workers)
                .extracting(DerivedTallyState::counts)
                .containsExactly(counts(2, 1, 1, 1, 1), counts(2, 2, 1, 2, 0));
        assertThat(workers.get(0).site()).isEqualTo(site);
        assertThat(workers.get(0).businessDate()).isEqualTo(LocalDate.parse(DAY));
        assertThat(told(site, Post.DRIVER, DAY))
                .extracting(DerivedTallyState::counts)
                .containsExactly(counts(1, 0, 0, 0, 1));
    }

    @Test
    void aFigureOnceReportedCanBeToldAgainAndALateDoseShowsAsADifference() {
        SiteRef site = siteIn(district);
        String late = fixture.member(site, WORKER, "2022-03-01", null);
        String reported = taken(DAY).extract().path("recordedAt");
        differences("").body("items", empty());

        vaccinated(late, "2021-06-01", "2022-01-10");

        differences("")
                .body("items", hasSize(1))
                .body("items[0].siteId", equalTo(site.id()))
                .body("items[0].version", equalTo(1))
                .body("items[0].recordedAt", equalTo(reported))
                .body("items[0].frozen.booster", equalTo(0))
                .body("items[0].now.booster", equalTo(1))
                .body("items[0].frozen.noDoseKnown", equalTo(1))
                .body("items[0].now.noDoseKnown", equalTo(0));
        frozen("").body("items.counts.booster", contains(0));
        Caller.with(Caller.token("analyst").districts(district))
                .accept("text/csv")
                .get(SNAPSHOTS + "/differences?asOf=" + DAY)
                .then()
                .statusCode(200)
                .body(containsString("Frozen: booster"))
                .body(containsString(",1," + reported + ",1,0,0,0,1,0,0,0,0,1,1,1,1,0,0,0,0,0\r\n"));

        String corrected = taken(DAY).body("published", equalTo(1)).extract().path("recordedAt");

        differences("").body("items", empty());
        frozen("")
                .body("items.version", contains(2))
                .body("items.counts.booster", contains(1))
                .body("items.recordedAt", contains(corrected));
        frozen("&knownAt=" + reported)
                .body("items.version", contains(1))
                .body("items.asOf", contains(DAY))
                .body("items.post", contains("CONSTRUCTION_WORKER"))
                .body("items.counts.headcount", contains(1))
                .body("items.counts.booster", contains(0))
                .body("items.recordedAt", contains(reported));
        frozen("&knownAt=" + corrected).body("items.version", contains(2));
        frozen("&knownAt=2022-04-01T00:00:00+08:00").body("items", empty());
        differences("&knownAt=" + reported).body("items.now.booster", contains(1));
    }

    @Test
    void whereEverybodyHasLeftZeroIsTold() {
        SiteRef site = siteIn(district);
        fixture.member(site, Post.DRIVER, "2022-03-01", DAY);

        taken("2022-03-30").body("published", equalTo(1));
        taken(DAY).body("published", equalTo(1));
        taken("2022-04-01").body("published", equalTo(0));

        assertThat(told(site, Post.DRIVER, DAY))
                .extracting(DerivedTallyState::counts)
                .containsExactly(counts(0, 0, 0, 0, 0));
        assertThat(told(site, Post.DRIVER, "2022-04-01")).isEmpty();
        frozen("").body("items.counts.headcount", contains(0));
        differences("").body("items", empty());
    }

    @Test
    void whoIsFoundToHaveBeenElsewhereIsTakenBack() {
        SiteRef wrong = siteIn(district);
        SiteRef right = siteIn(district);
        String person = fixture.member(wrong, WORKER, "2022-03-10", null);
        taken(DAY).body("published", equalTo(1));
        fixture.member(person, right, WORKER, "2022-03-01", null);

        differences("")
                .body("items.siteId", containsInAnyOrder(wrong.id(), right.id()))
                .body("items.find { it.siteId == '%s' }.version".formatted(right.id()), nullValue())
                .body("items.find { it.siteId == '%s' }.now.headcount".formatted(right.id()), equalTo(1))
                .body("items.find { it.siteId == '%s' }.now.headcount".formatted(wrong.id()), equalTo(0));
        taken(DAY).body("published", equalTo(2));

        assertThat(told(wrong, WORKER, DAY))
                .extracting(state -> state.counts().headcount())
                .containsExactly(1, 0);
        assertThat(told(right, WORKER, DAY))
                .extracting(state -> state.counts().headcount())
                .containsExactly(1);
    }

    @Test
    void aClosedSiteIsFrozenAsNobody() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
        fixture.member(site, WORKER, "2022-03-01", null);
        taken(DAY).body("published", equalTo(1));
        stands(site, 2, "2022-03-30", SiteStatus.CLOSED);

        taken(DAY).body("published", equalTo(1));

        frozen("").body("items.counts.headcount", contains(0)).body("items.version", contains(2));
    }

    @Test
    void theLastDaysAreFrozenOnceByAllReplicasTogether() throws Exception {
        SiteRef site = siteIn(district);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        fixture.member(site, Post.DRIVER, "2022-03-01", null);

        Parallel.call(3, () -> {
            take.freezeLastDays();
            return 0;
        });

        for (int ago = 0; ago < 3; ago++) {
            assertThat(told(site, Post.DRIVER, yesterday.minusDays(ago).toString()))
                    .extracting(DerivedTallyState::version)
                    .containsExactly(1L);
        }
        assertThat(told(site, Post.DRIVER, yesterday.plusDays(1).toString())).isEmpty();
    }

    @Test
    void whoeverFreezesAtOnceTakesTurns() throws Exception {
        SiteRef site = siteIn(district);
        fixture.member(site, WORKER, "2022-03-01", null);

        List<Integer> published = Parallel.call(4, () -> taken(DAY).extract().<Integer>path("published"));

        assertThat(published).containsExactlyInAnyOrder(1, 0, 0, 0);
        assertThat(told(site, WORKER, DAY)).hasSize(1);
    }

    @Test
    void aCallerFreezesAndSeesItsOwnSitesOnly() {
        SiteRef mine = siteIn(district);
        SiteRef other = siteIn(district);
        String person = fixture.member(mine, WORKER, "2022-03-01", null);
        fixture.member(other, WORKER, "2022-03-01", null);
        Caller.with(Caller.token("bureau-admin").sites(mine.id()))
                .body("{\"asOf\": \"" + DAY + "\"}")
                .post(SNAPSHOTS)
                .then()
                .body("published", equalTo(1));
        assertThat(told(other, WORKER, DAY)).isEmpty();
        taken(DAY).body("published", equalTo(1));

        for (String path : List.of("", "/differences")) {
            Caller.as("site-operator")
                    .get(SNAPSHOTS + path + "?asOf=" + DAY)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            Caller.with(Caller.token("bureau-admin").districts("11"))
                    .get(SNAPSHOTS + path + "?asOf=" + DAY + "&district=" + district)
                    .then()
                    .body("items", empty());
        }
        Caller.with(Caller.token("site-operator").sites(mine.id()))
                .get(SNAPSHOTS + "?asOf=" + DAY)
                .then()
                .body("items.siteId", contains(mine.id()))
                .body(not(containsString(person)));
        vaccinated(person, "2021-06-01");
        Caller.with(Caller.token("site-operator").sites(mine.id()))
                .get(SNAPSHOTS + "/differences?asOf=" + DAY)
                .then()
                .body("items.siteId", contains(mine.id()));
    }

    @Test
    void filtersAndPagesThroughAllOnce() {
        List<String> rows = new ArrayList<>();
        SiteRef compound = siteIn(district, SiteType.RESIDENTIAL_COMPOUND);
        for (SiteRef site : List.of(siteIn(district), siteIn(district), compound)) {
            fixture.member(site, WORKER, "2022-03-01", null);
            fixture.member(site, Post.DRIVER, "2022-03-01", null);
            rows.add(site.id() + WORKER);
            rows.add(site.id() + Post.DRIVER);
        }
        assertThat(through("/differences?limit=4&asOf=" + DAY)).containsExactlyInAnyOrderElementsOf(rows);
        taken(DAY).body("published", equalTo(6));

        assertThat(through("?limit=2&asOf=" + DAY)).containsExactlyInAnyOrderElementsOf(rows);
        frozen("&post=DRIVER&siteType=RESIDENTIAL_COMPOUND").body("items.siteId", contains(compound.id()));
        frozen("&siteId=" + compound.id()).body("items", hasSize(2));
        frozen("&district=" + district.substring(0, 8)).body("items", hasSize(6));
        frozen("&district=11").body("items", empty());
    }

    private List<String> through(String query) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; cursor != null && pages < 5; pages++) {
            ValidatableResponse page = get(query + cursor);
            seen.addAll(page.extract().path("items.collect { it.siteId + it.post }"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return seen;
    }

    @Test
    void isATableByAccept() {
        SiteRef site = siteIn(district);
        vaccinated(fixture.member(site, WORKER, "2022-03-01", null), "2021-06-01", "2022-01-10");
        SiteRef other = siteIn(district);
        fixture.member(other, WORKER, "2022-03-01", null);
        String at = taken(DAY).extract().path("recordedAt");
        String query = SNAPSHOTS + "?asOf=" + DAY + "&district=" + district;

        Caller.with(Caller.token("site-operator").sites(site.id()))
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(containsString(site.id() + ",Construction site," + district
                        + ",Construction worker,1,1,1,1,0,0,0,0,0,1," + at + "\r\n"))
                .body(not(containsString(other.id())))
                .body(not(containsString("column.")));
        Caller.as("analyst")
                .accept("text/csv")
                .get(query + "&knownAt=2022-04-01T00:00:00Z")
                .then()
                .body(not(containsString(site.id())));
        Caller.as("analyst").accept(XLSX).get(query).then().statusCode(200).contentType(XLSX);
        Caller.as("inspector").accept("text/csv").get(query).then().statusCode(403);
    }

    @Test
    void theSameKeyFreezesOnce() {
        fixture.member(siteIn(district), WORKER, "2022-03-01", null);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            Caller.with(Caller.token("bureau-admin").districts(district))
                    .header("Idempotency-Key", key)
                    .body("{\"asOf\": \"" + DAY + "\"}")
                    .post(SNAPSHOTS)
                    .then()
                    .statusCode(201)
                    .body("published", equalTo(1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"2099-01-01\"", "\"2022-02-30\"", "20220331"})
    void refusesWhatIsNoDaySoFar(String day) {
        Caller.as("bureau-admin")
                .body("{\"asOf\": " + day + "}")
                .post(SNAPSHOTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/asOf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/differences"})
    void refusesWhatItDoesNotUnderstand(String path) {
        Caller.as("analyst")
                .get(SNAPSHOTS + path + "?asOf=2022-02-30&siteType=PALACE&siteId=7&limit=x&colour=red")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("date", "enum", "uuid", "integer", "unknown-parameter"));
        Caller.as("analyst")
                .get(SNAPSHOTS + path + "?asOf=2999-01-01&limit=0")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?asOf", "?limit"));
        Caller.as("analyst")
                .get(SNAPSHOTS + path + "?knownAt=2022-03-31")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?knownAt"));
        Caller.as("analyst").get(SNAPSHOTS + path + "?cursor=zzz").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: read {1}, freeze {2}")
    @CsvSource({
        "bureau-admin, 200, 400",
        "analyst, 200, 403",
        "site-operator, 200, 403",
        "inspector, 403, 403",
        "district-system, 403, 403",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
        "nobody, 403, 403",
    })
    void asksForARole(String role, int read, int freeze) {
        Caller.as(role).get(SNAPSHOTS).then().statusCode(read);
        Caller.as(role).get(SNAPSHOTS + "/differences").then().statusCode(read);
        Caller.as(role).body("{\"asOf\": 1}").post(SNAPSHOTS).then().statusCode(freeze);
        RestAssured.get(SNAPSHOTS).then().statusCode(401);
    }
}
