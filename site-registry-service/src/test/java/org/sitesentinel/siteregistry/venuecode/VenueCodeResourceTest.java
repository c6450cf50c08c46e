package org.sitesentinel.siteregistry.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.CODES;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.codeOf;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.posting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class VenueCodeResourceTest {
    private static final String UNKNOWN = CodeText.next();

    @Test
    void issuesACodeAndTellsTheOthers() {
        Compound compound = SiteFixture.compound("1号楼");
        String building = compound.buildings().get(0);

        Response issued =
                Caller.as("frontend").body("{\"issuedOn\": \"2022-03-02\"}").post(codeOf(building));
        issued.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(CODES + issued.path("code")))
                .body("siteId", equalTo(compound.id()))
                .body("buildingId", equalTo(building))
                .body("status", equalTo("ISSUED"))
                .body("issuedOn", equalTo("2022-03-02"))
                .body("postedOn", nullValue());

        assertThat(TestLog.eventsOf(VenueCodeState.TOPIC, issued.path("id")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("org.sitesentinel.venue-code.issued.v1");
                    assertThat(event.state().businessDate()).isEqualTo("2022-03-02");
                    assertThat(event.state().buildingId()).isEqualTo(building);
                    assertThat(event.state().site().id()).isEqualTo(compound.id());
                    assertThat(event.state().status()).isEqualTo(VenueCodeStatus.ISSUED);
                });
    }

    @Test
    void postsACodeAndCountsItsBuilding() {
        Compound compound = SiteFixture.compound("1号楼", "2号楼");
        String code = VenueCodeFixture.issued(compound.buildings().get(0));

        Response posted = VenueCodeFixture.post(code);
        posted.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith(CODES + code))
                .body("status", equalTo("POSTED"))
                .body("postedOn", equalTo("2022-03-03"))
                .body("postedWhere", equalTo("大门"));

        assertThat(TestLog.eventsOf(VenueCodeState.TOPIC, posted.path("id")))
                .extracting(event -> event.type() + " " + event.state().businessDate())
                .containsExactly(
                        "org.sitesentinel.venue-code.issued.v1 2022-03-02",
                        "org.sitesentinel.venue-code.posted.v1 2022-03-03");
        Caller.as("analyst").get(compound.path()).then().body("codesPosted", equalTo(1));
        assertThat(TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":posted-codes"))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("org.sitesentinel.readiness.posted-codes-changed.v1");
                    assertThat(event.state().businessDate()).isEqualTo("2022-03-03");
                    assertThat(event.state().postedCodes()).isEqualTo(new ReadinessState.PostedCodes(2, 1));
                });
    }

    @Test
    void anybodyMayResolveACodeAndLearnsNoMoreThanAScanMustShow() {
        String name = "唐道637" + UUID.randomUUID();
        Compound compound = SiteFixture.compoundNamed(name, "1号楼");
        String code = VenueCodeFixture.issued(compound.buildings().get(0));

        Response resolved = RestAssured.get(CODES + code);

        resolved.then().statusCode(200).header("Cache-Control", "max-age=300").header("ETag", startsWith("W/"));
        assertThat(resolved.<Map<String, Object>>path(""))
                .isEqualTo(Map.of(
                        "code", code,
                        "siteType", "RESIDENTIAL_COMPOUND",
                        "site", name,
                        "building", "1号楼",
                        "status", "ISSUED"));
        VenueCodeFixture.post(code);
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get(CODES + code)
                .then()
                .statusCode(200)
                .body("status", equalTo("POSTED"));
    }

    @Test
    void whoKnowsWhatACodeStandsForIsToldWhenItChanges() {
        String code =
                VenueCodeFixture.issued(SiteFixture.compound("1号楼").buildings().get(0));
        String tag = RestAssured.get(CODES + code).header("ETag");

        RestAssured.given()
                .header("If-None-Match", tag)
                .get(CODES + code)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "max-age=300");
        VenueCodeFixture.post(code);
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(CODES + code)
                .then()
                .statusCode(200)
                .body("status", equalTo("POSTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2222222222223", "short", "%00", "a%20b", "%25", "%2F", "222222222222%00", "%ED%A0%80", "路"})
    void whatIsNoCodeIsNotFoundAndNotKept(String text) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(CODES + text.replace("路", "%E8%B7%AF"))
                .then()
                .statusCode(404)
                .header("Cache-Control", nullValue());
        Caller.as("bureau-admin")
                .urlEncodingEnabled(false)
                .body("{}")
                .post(posting(text.replace("路", "%E8%B7%AF")))
                .then()
                .statusCode(404)
                .body("type", endsWith(":not-found"));
    }

    @Test
    void anUnknownCodeIsNotFound() {
        RestAssured.get(CODES + UNKNOWN)
                .then()
                .statusCode(404)
                .body("type", endsWith(":not-found"))
                .header("Cache-Control", nullValue());
        VenueCodeFixture.post(UNKNOWN).then().statusCode(404);
        for (String building : List.of(UUID.randomUUID().toString(), "no-id")) {
            Caller.as("bureau-admin").body("{}").post(codeOf(building)).then().statusCode(404);
        }
    }

    @Test
    void aCodeIsPostedOnce() {
        Compound compound = SiteFixture.compound("1号楼");
        String code = VenueCodeFixture.issued(compound.buildings().get(0));
        VenueCodeFixture.post(code).then().statusCode(201);

        VenueCodeFixture.post(code)
                .then()
                .statusCode(409)
                .body("type", endsWith(":code-posted"))
                .body("existing", equalTo(CODES + code));

        Caller.as("analyst").get(compound.path()).then().body("codesPosted", equalTo(1));
    }

    @Test
    void aCodePostedFromManyHandsAtOnceIsCountedOnce() throws Exception {
        Compound compound = SiteFixture.compound("1号楼", "2号楼");
        String code = VenueCodeFixture.issued(compound.buildings().get(0));

        List<Integer> statuses =
                Parallel.call(8, () -> VenueCodeFixture.post(code).statusCode());

        assertThat(statuses)
                .isSubsetOf(201, 409, 412)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        Caller.as("analyst").get(compound.path()).then().body("codesPosted", equalTo(1));
    }

    @Test
    void ofManyRequestsForABuildingOneMakesItsCode() throws Exception {
        String building = SiteFixture.compound("1号楼").buildings().get(0);

        List<Response> answers =
                Parallel.call(32, () -> Caller.as("bureau-admin").body("{}").post(codeOf(building)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        Response issued = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(31)
                .allSatisfy(answer -> answer.then()
                        .body("type", endsWith(":code-exists"))
                        .body("existing", equalTo(CODES + issued.path("code"))));
        assertThat(TestLog.count("select count(*) from venue_code where building_id = '" + building + "'"))
                .isEqualTo(1);
        assertThat(TestLog.eventsOf(VenueCodeState.TOPIC, issued.path("id"))).hasSize(1);
    }

    @Test
    void allCodesOfASitePostedAtOnceAreAllCounted() throws Exception {
        String[] names = IntStream.rangeClosed(1, 16).mapToObj(i -> i + "号楼").toArray(String[]::new);
        Compound compound = SiteFixture.compound(names);
        Queue<String> codes = new ConcurrentLinkedQueue<>();
        compound.buildings().forEach(building -> codes.add(VenueCodeFixture.issued(building)));

        List<Integer> statuses =
                Parallel.call(16, () -> VenueCodeFixture.post(codes.remove()).statusCode());

        assertThat(statuses).hasSize(16).containsOnly(201);
        Caller.as("analyst")
                .get(compound.path())
                .then()
                .body("buildings", equalTo(16))
                .body("codesPosted", equalTo(16));
        assertThat(TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":posted-codes"))
                .extracting(
                        event -> event.state().version() + " " + event.state().postedCodes())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 16)
                        .mapToObj(posted -> (posted + 1) + " " + new ReadinessState.PostedCodes(16, posted))
                        .toList());
    }

    @Test
    void aBuildingAddedLaterMakesTheSiteIncompleteAgain() {
        Compound compound = SiteFixture.compound("1号楼");
        VenueCodeFixture.post(VenueCodeFixture.issued(compound.buildings().get(0)));

        Caller.as("bureau-admin")
                .body("{\"name\": \"2号楼\"}")
                .post(compound.path() + "/buildings")
                .then()
                .statusCode(201);

        assertThat(TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":posted-codes"))
                .extracting(event -> event.state().postedCodes())
                .containsExactly(
                        new ReadinessState.PostedCodes(1, 0),
                        new ReadinessState.PostedCodes(1, 1),
                        new ReadinessState.PostedCodes(2, 1));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        Compound compound = SiteFixture.compound("1号楼");
        String building = compound.buildings().get(0);
        String key = UUID.randomUUID().toString();

        List<String> codes = Stream.generate(() -> Caller.as("bureau-admin")
                        .header("Idempotency-Key", key)
                        .body("{}")
                        .post(codeOf(building))
                        .then()
                        .statusCode(201)
                        .header("Location", notNullValue())
                        .extract()
                        .<String>path("code"))
                .limit(2)
                .toList();

        assertThat(codes.get(1)).isEqualTo(codes.get(0));
    }

    @ParameterizedTest(name = "issuing by {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"issuedOn\": \"2022-02-28\"} | /issuedOn before-building",
                "{\"issuedOn\": \"2022-02-29\"} | /issuedOn date",
                "{\"issuedOn\": \"2999-01-01\"} | /issuedOn future",
                "{\"issuedOn\": 20220302} | /issuedOn date",
                "{\"issuedOn\": \"\"} | /issuedOn date",
                "{\"code\": \"2222222222222\"} | ' unknown-field'",
                "[] | ' object'",
                "null | ' required'",
            })
    void refusesWhatIssuesNoCode(String body, String error) {
        String building = SiteFixture.compound("1号楼").buildings().get(0);

        Caller.as("bureau-admin")
                .body(body)
                .post(codeOf(building))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
        assertThat(TestLog.count("select count(*) from venue_code where building_id = '" + building + "'"))
                .isZero();
    }

    @ParameterizedTest(name = "posting by {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"postedOn\": \"2022-03-01\"} | /postedOn before-issue",
                "{\"postedOn\": \"2022-02-30\"} | /postedOn date",
                "{\"postedOn\": \"2999-01-01\"} | /postedOn future",
                "{\"where\": 1} | /where text",
                "{\"where\": \"\\u0000\"} | /where text",
                "{\"status\": \"POSTED\"} | ' unknown-field'",
            })
    void refusesWhatPostsNoCode(String body, String error) {
        Compound compound = SiteFixture.compound("1号楼");
        String code = VenueCodeFixture.issued(compound.buildings().get(0));

        Caller.as("bureau-admin")
                .body(body)
                .post(posting(code))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
        Caller.as("analyst").get(compound.path()).then().body("codesPosted", equalTo(0));
    }

    @Test
    void refusesARequestWithoutABody() {
        String building = SiteFixture.compound("1号楼").buildings().get(0);

        Caller.as("bureau-admin").post(codeOf(building)).then().statusCode(400);
        RestAssured.given()
                .auth()
                .oauth2(Caller.token("bureau-admin").sign())
                .post(codeOf(building))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 201",
        "frontend, 201",
        "site-operator, 201",
        "inspector, 403",
        "analyst, 403",
        "district-system, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        Compound compound = SiteFixture.compound("1号楼", "2号楼");
        String code = VenueCodeFixture.issued(compound.buildings().get(0));
        var token = role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);

        Caller.with(token)
                .body("{}")
                .post(codeOf(compound.buildings().get(1)))
                .then()
                .statusCode(status);
        Caller.with(token).body("{}").post(posting(code)).then().statusCode(status);
    }

    @Test
    void asksForATokenUnlessItResolves() {
        for (String path : List.of(codeOf(UUID.randomUUID().toString()), posting(UNKNOWN))) {
            RestAssured.given()
                    .contentType("application/json")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Compound here = SiteFixture.compoundIn("630104", "1号楼", "2号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");
        String code = VenueCodeFixture.issued(here.buildings().get(0));

        for (var stranger : List.of(
                Caller.token("site-operator"),
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("bureau-admin").districts("11"))) {
            Caller.with(stranger)
                    .body("{}")
                    .post(codeOf(here.buildings().get(1)))
                    .then()
                    .statusCode(404);
            Caller.with(stranger).body("{}").post(posting(code)).then().statusCode(404);
        }
        Caller.with(Caller.token("frontend").districts("63"))
                .body("{}")
                .post(posting(code))
                .then()
                .statusCode(201);
    }
}
