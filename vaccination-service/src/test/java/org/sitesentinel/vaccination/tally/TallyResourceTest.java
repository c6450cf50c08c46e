package org.sitesentinel.vaccination.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TallyResourceTest {
    private static final String TALLIES = "/api/v1/tallies";

    @Test
    void recordsATallyAndTellsTheOthers() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        String id = TallyFixture.recorded(site, TallyFixture.counts(100, 94, 73))
                .header("ETag", "\"1\"")
                .body("counts.booster", equalTo(73))
                .body("counts.unknown", equalTo(0))
                .body("population", equalTo("SITE_PERSONNEL"))
                .extract()
                .path("id");

        var events = TestLog.eventsOf(TallyState.TOPIC, id);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.tally.recorded.v1");
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().booster()).isEqualTo(73);
        });
    }

    @Test
    void correctsATallyAndKeepsWhatItWas() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
        String id = TallyFixture.recorded(site, TallyFixture.counts(10, 9, 8))
                .extract()
                .path("id");

        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body(correction(TallyFixture.counts(11, 9, 8)))
                .put(TALLIES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("counts.headcount", equalTo(11));

        Caller.as("analyst")
                .get(TALLIES + "/" + id + "/versions")
                .then()
                .body("version", contains(1, 2))
                .body("counts.headcount", contains(10, 11))
                .body("[0].reason", nullValue())
                .body("[1].reason", equalTo("漏报一人"))
                .body("[1].recordedBy", notNullValue());
        assertThat(TestLog.eventsOf(TallyState.TOPIC, id)).hasSize(2);
    }

    @Test
    void refusesAStaleOrUnnamedVersion() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
        String id = TallyFixture.recorded(site, TallyFixture.counts(10, 9, 8))
                .extract()
                .path("id");
        String body = correction(TallyFixture.counts(11, 9, 8));

        Caller.as("bureau-admin").body(body).put(TALLIES + "/" + id).then().statusCode(428);
        Caller.as("bureau-admin")
                .header("If-Match", "\"7\"")
                .body(body)
                .put(TALLIES + "/" + id)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
        assertThat(TestLog.eventsOf(TallyState.TOPIC, id)).hasSize(1);
    }

    @Test
    void ofParallelCorrectionsOneWinsAndTheOthersHearOfIt() throws Exception {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
        String id = TallyFixture.recorded(site, TallyFixture.counts(10, 9, 8))
                .extract()
                .path("id");

        List<Response> answers = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body(correction(TallyFixture.counts(11, 9, 8)))
                .put(TALLIES + "/" + id));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 200).allSatisfy(answer -> answer.then()
                .statusCode(412)
                .body("type", endsWith(":stale-version"))
                .body("currentVersion", equalTo(2)));
    }

    @Test
    void aSecondTallyOfTheDayPointsToTheFirst() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String body = TallyFixture.ofSite(site, TallyFixture.counts(10, 9, 8));

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(TALLIES).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String only = Caller.as("analyst")
                .queryParam("subject", site.id())
                .get(TALLIES)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Caller.as("bureau-admin")
                .body(body)
                .post(TALLIES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":tally-exists"))
                .body("existing", equalTo(TALLIES + "/" + only));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String key = UUID.randomUUID().toString();
        String body = TallyFixture.ofSite(site, TallyFixture.counts(10, 9, 8));

        List<String> ids = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post(TALLIES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(TestLog.eventsOf(TallyState.TOPIC, ids.get(0))).hasSize(1);
        Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(TallyFixture.ofSite(site, TallyFixture.counts(11, 9, 8)))
                .post(TALLIES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(TallyState.TOPIC);

        Caller.as("bureau-admin")
                .body("""
                        {"unit": {"code": "No Good", "district": "63"}, "businessDate": "2022-02-30", "surplus": 1,
                         "counts": {"headcount": -1, "primaryComplete": "9", "unknown": 1.5}}""")
                .post(TALLIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/businessDate date",
                                "/unit/code pattern",
                                "/unit/district division-code",
                                "/counts/headcount not-negative",
                                "/counts/primaryComplete integer",
                                "/counts/booster required",
                                "/counts/unknown integer"))
                .body("traceId", notNullValue());

        assertThat(TestLog.size(TallyState.TOPIC)).isEqualTo(before);
    }

    @Test
    void tellsEveryLawThatCountsBreak() {
        Caller.as("bureau-admin")
                .body("""
                        {"unit": {"code": "bureau", "district": "630104"},
                         "counts": {"headcount": 1, "primaryComplete": 2, "booster": 3}}""")
                .post(TALLIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "primary-above-headcount", "booster-above-primary", "reasons-above-unboosted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"counts\": {}} trailing",
                "{\"counts\": 1, \"counts\": 2}",
                "{\"siteId\": \"not-an-id\", \"post\": \"CHEF\", \"counts\": []}",
                "{\"unit\": {\"code\": \"a\\u0000\", \"district\": \"630104\"}, \"counts\": {}}",
                "{\"businessDate\": \"2999-01-01\"}",
                "{\"businessDate\": 20220331}",
                "{\"counts\": {\"headcount\": 99999999999999999999}}",
            })
    void refusesWhatIsNoTally(String body) {
        Caller.as("bureau-admin")
                .body(body)
                .post(TALLIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void refusesBrokenUtf8AndHugeBodies() {
        Caller.as("bureau-admin")
                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})
                .post(TALLIES)
                .then()
                .statusCode(400)
                .body("type", endsWith(":malformed-json"));
        Caller.as("bureau-admin")
                .body("{\"surplus\": \"" + "x".repeat(1_100_000) + "\"}")
                .post(TALLIES)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("title", equalTo("Body too large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson",
                "application/stream+json",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "text/plain",
                "nonsense"
            })
    void refusesBodiesThatAreNotDeclaredAsJson(String type) {
        RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .auth()
                .oauth2(Caller.token("bureau-admin").sign())
                .header("Content-Type", type)
                .body("{}")
                .post(TALLIES)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownSiteIsAnUnknownReference() {
        String body = "{\"siteId\": \"%s\", \"post\": \"DRIVER\", \"counts\": %s}"
                .formatted(UUID.randomUUID(), TallyFixture.counts(1, 1, 1));

        Caller.as("bureau-admin")
                .body(body)
                .post(TALLIES)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/siteId"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Caller.as("analyst").get(TALLIES + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("analyst").get(TALLIES + "/no-id").then().statusCode(404);
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("analyst")
                .get(TALLIES + "?limit=0")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?limit"));
        Caller.as("analyst")
                .queryParam("post", "CHEF")
                .queryParam("from", "2022-02-30")
                .queryParam("to", "+999999999-12-31")
                .queryParam("colour", "green")
                .queryParam("cursor", "\0")
                .get(TALLIES)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("enum", "date", "date", "unknown-parameter", "text"));
        Caller.as("analyst").get(TALLIES + "?cursor=zzz").then().statusCode(400);
    }

    @Test
    void pagesThroughEverythingOnce() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        for (int day = 1; day <= 5; day++) {
            Caller.as("bureau-admin")
                    .body(TallyFixture.ofSite(site, TallyFixture.counts(day, 0, 0))
                            .replace("03-31", "03-0" + day))
                    .post(TALLIES)
                    .then()
                    .statusCode(201);
        }

        String first = TALLIES + "?limit=3&subject=" + site.id();
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.counts.headcount", contains(1, 2, 3))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.counts.headcount", contains(4, 5))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "district-system, 201, 200",
        "site-operator, 422, 200",
        "analyst, 403, 200",
        "inspector, 403, 200",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
        "nobody, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        Caller.as(role)
                .body(TallyFixture.ofSite(site, TallyFixture.counts(1, 1, 1)))
                .post(TALLIES)
                .then()
                .statusCode(write);
        Caller.as(role).get(TALLIES).then().statusCode(read);
    }

    @Test
    void asksForAToken() {
        RestAssured.get(TALLIES).then().statusCode(401).contentType("application/problem+json");
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get(TALLIES)
                .then()
                .statusCode(401)
                .body("type", not(nullValue()));
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE, "630104");
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");
        String id = TallyFixture.recorded(here, TallyFixture.counts(1, 1, 1))
                .extract()
                .path("id");
        var operatorHere = Caller.token("site-operator").sites(here.id());
        var operatorElsewhere = Caller.token("site-operator").sites(elsewhere.id());
        var beijing = Caller.token("bureau-admin").districts("11");

        Caller.with(operatorHere).get(TALLIES).then().body("items.subject", contains(here.id()));
        Caller.with(operatorHere).get(TALLIES + "/" + id).then().statusCode(200);
        for (var stranger : List.of(operatorElsewhere, beijing)) {
            Caller.with(stranger).get(TALLIES + "/" + id).then().statusCode(404);
            Caller.with(stranger).get(TALLIES + "/" + id + "/versions").then().statusCode(404);
            Caller.with(stranger)
                    .header("If-Match", "\"1\"")
                    .body(correction(TallyFixture.counts(2, 1, 1)))
                    .put(TALLIES + "/" + id)
                    .then()
                    .statusCode(404);
            Caller.with(stranger)
                    .body(TallyFixture.ofSite(here, TallyFixture.counts(1, 1, 1)))
                    .post(TALLIES)
                    .then()
                    .statusCode(422);
        }
        Caller.as("site-operator").get(TALLIES).then().body("items", hasSize(0));
        Caller.with(beijing)
                .body("{\"unit\": {\"code\": \"bureau\", \"district\": \"630104\"}, \"counts\": %s}"
                        .formatted(TallyFixture.counts(1, 1, 1)))
                .post(TALLIES)
                .then()
                .statusCode(422);
    }

    private static String correction(String counts) {
        return "{\"counts\": %s, \"reason\": \"漏报一人\"}".formatted(counts);
    }
}
