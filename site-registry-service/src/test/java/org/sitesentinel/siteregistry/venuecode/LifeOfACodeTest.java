package org.sitesentinel.siteregistry.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.CODES;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.codeOf;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.issued;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.posted;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.revoke;
import static org.sitesentinel.siteregistry.venuecode.VenueCodeFixture.rotate;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.ReadinessState.PostedCodes;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class LifeOfACodeTest {
    private Compound compound;
    private String building;

    @BeforeEach
    void registerACompound() {
        compound = SiteFixture.compound("1号楼", "2号楼");
        building = compound.buildings().get(0);
    }

    @Test
    void aRotatedCodeMakesRoomForAnotherThatMustBePosted() {
        String old = posted(building);

        Response rotated = rotate(old, 2);

        String next = rotated.path("code");
        rotated.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(CODES + next))
                .body("code", not(equalTo(old)))
                .body("buildingId", equalTo(building))
                .body("status", equalTo("ISSUED"))
                .body("issuedOn", equalTo("2022-03-10"))
                .body("postedOn", nullValue());
        history()
                .body("code", contains(next, old))
                .body("status", contains("ISSUED", "REVOKED"))
                .body("[1].revokedOn", equalTo("2022-03-10"))
                .body("[1].revocationReason", equalTo("ROTATED"))
                .body("[1].revocationNote", equalTo("被翻拍外传"))
                .body("[1].postedOn", equalTo("2022-03-03"));
        RestAssured.get(CODES + next).then().statusCode(200);
        assertThat(postedCodes()).containsExactly(new PostedCodes(2, 0), new PostedCodes(2, 1), new PostedCodes(2, 0));

        VenueCodeFixture.post(next).then().statusCode(400);
        Caller.as("bureau-admin")
                .body("{}")
                .post(VenueCodeFixture.posting(next))
                .then()
                .statusCode(201);
        assertThat(postedCodes()).last().isEqualTo(new PostedCodes(2, 1));
    }

    @Test
    void aRotationIsToldOfBothCodesAndChangesNeitherBuildingNorSite() {
        String old = posted(building);
        String oldId = history().extract().path("[0].id");

        String nextId = rotate(old, 2).then().statusCode(201).extract().path("id");

        assertThat(TestLog.eventsOf(VenueCodeState.TOPIC, oldId))
                .extracting(event -> event.type() + " " + event.state().version() + " "
                        + event.state().status() + " " + event.state().businessDate())
                .containsExactly(
                        "org.sitesentinel.venue-code.issued.v1 1 ISSUED 2022-03-02",
                        "org.sitesentinel.venue-code.posted.v1 2 POSTED 2022-03-03",
                        "org.sitesentinel.venue-code.revoked.v1 3 REVOKED 2022-03-10");
        assertThat(TestLog.eventsOf(VenueCodeState.TOPIC, nextId))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.state().buildingId()).isEqualTo(building);
                    assertThat(event.state().businessDate()).isEqualTo("2022-03-10");
                });
        assertThat(TestLog.eventsOf(BuildingState.TOPIC, building)).hasSize(1);
        assertThat(TestLog.eventsOf(SiteState.TOPIC, compound.id())).hasSize(1);
    }

    @Test
    void aRotationThatIsSentAgainDoesNotRotateTwice() {
        String old = issued(building);
        String key = UUID.randomUUID().toString();
        List<String> answers =
                List.of(rotateWith(key, old).path("code"), rotateWith(key, old).path("code"));

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        rotate(old, 1).then().statusCode(410).body("type", endsWith(":code-revoked"));
        history().body("size()", equalTo(2));
    }

    private static Response rotateWith(String key, String code) {
        Response answer = Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body("{\"rotatedOn\": \"2022-03-10\"}")
                .post(CODES + code + "/rotation");
        answer.then().statusCode(201);
        return answer;
    }

    @Test
    void ofManyRotationsAtOnceOneTakesPlace() throws Exception {
        String old = posted(building);

        List<Integer> statuses = Parallel.call(16, () -> rotate(old, 2).statusCode());

        assertThat(statuses)
                .isSubsetOf(201, 410, 412)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        assertThat(codesInForce()).isEqualTo(1);
        history().body("size()", equalTo(2));
        assertThat(postedCodes()).last().isEqualTo(new PostedCodes(2, 0));
    }

    @Test
    void ofManyIssuesAfterARevocationOneMakesACode() throws Exception {
        revoke(issued(building), 1).then().statusCode(201);

        List<Integer> statuses = Parallel.call(32, () -> Caller.as("bureau-admin")
                .body("{}")
                .post(codeOf(building))
                .statusCode());

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        assertThat(codesInForce()).isEqualTo(1);
    }

    @Test
    void aRevokedCodeIsGoneForEverybodyAndLeavesItsBuildingWithoutOne() {
        String code = posted(building);

        revoke(code, 2)
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("status", equalTo("REVOKED"))
                .body("revokedOn", equalTo("2022-03-10"))
                .body("revocationReason", equalTo("COMPROMISED"))
                .body("revocationNote", equalTo("被翻拍"));

        Response gone = RestAssured.given().header("Accept-Language", "en").get(CODES + code);
        gone.then().statusCode(410).contentType("application/problem+json");
        assertThat(gone.<Map<String, Object>>path("").keySet())
                .isSubsetOf("type", "title", "status", "detail", "traceId");
        assertThat(gone.asString()).contains(":code-revoked").doesNotContain(code, "花园", "号楼", compound.id());
        assertThat(postedCodes()).last().isEqualTo(new PostedCodes(2, 0));
        for (Response late : List.of(
                revoke(code, 3),
                revoke(code, 2),
                rotate(code, 3),
                VenueCodeFixture.post(code),
                reprint(code, "LOST"))) {
            late.then().statusCode(410).body("type", endsWith(":code-revoked"));
        }
        assertThat(postedCodes()).hasSize(3);
    }

    @Test
    void aCodeThatHungNowhereIsRevokedWithoutACount() {
        revoke(issued(building), 1).then().statusCode(201);

        assertThat(postedCodes()).containsExactly(new PostedCodes(2, 0));
    }

    @Test
    void ofManyRevocationsAtOnceOneIsCounted() throws Exception {
        String code = posted(building);

        List<Integer> statuses = Parallel.call(8, () -> revoke(code, 2).statusCode());

        assertThat(statuses)
                .isSubsetOf(201, 410, 412)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        assertThat(postedCodes()).last().isEqualTo(new PostedCodes(2, 0));
    }

    @Test
    void aNewCodeBeginsWhenTheLastOneEnded() {
        revoke(issued(building), 1).then().statusCode(201);

        Caller.as("bureau-admin")
                .body("{\"issuedOn\": \"2022-03-09\"}")
                .post(codeOf(building))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/issuedOn before-revocation"));
        assertThat(codesInForce()).isZero();
        Caller.as("bureau-admin")
                .body("{\"issuedOn\": \"2022-03-10\"}")
                .post(codeOf(building))
                .then()
                .statusCode(201);
    }

    @Test
    void aReprintIsTakenDownAndLeavesTheCodeAsItIs() {
        String code = posted(building);

        reprint(code, "DAMAGED")
                .then()
                .statusCode(201)
                .body("code", equalTo(code))
                .body("reprints", equalTo(1));
        reprint(code, "LOST")
                .then()
                .statusCode(201)
                .header("Location", endsWith(CODES + code))
                .body("status", equalTo("POSTED"))
                .body("reprints", equalTo(2));

        Caller.as("site-operator").get(CODES + code + "/reprints").then().statusCode(404);
        Caller.as("bureau-admin")
                .get(CODES + code + "/reprints")
                .then()
                .statusCode(200)
                .body("reason", contains("DAMAGED", "LOST"))
                .body("reprintedOn", contains("2022-03-12", "2022-03-12"));
        RestAssured.get(CODES + code).then().statusCode(200);
        assertThat(postedCodes()).last().isEqualTo(new PostedCodes(2, 1));
    }

    @Test
    void aClosedSiteGetsNoCodes() {
        String code = issued(building);
        VenueCodeFixture.close(compound);

        Caller.as("bureau-admin")
                .body("{}")
                .post(codeOf(compound.buildings().get(1)))
                .then()
                .statusCode(409)
                .body("type", endsWith(":site-closed"));
        rotate(code, 1).then().statusCode(409).body("type", endsWith(":site-closed"));
        RestAssured.get(CODES + code).then().statusCode(200);
        revoke(code, 1).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "revocation"})
    void namesTheVersionItEnds(String change) {
        String code = posted(building);
        String body = change.equals("rotation") ? "{}" : "{\"reason\": \"BUILDING_UNUSED\"}";

        Caller.as("bureau-admin")
                .body(body)
                .post(CODES + code + "/" + change)
                .then()
                .statusCode(428);
        for (String stale : List.of("\"1\"", "\"3\"", "2", "*")) {
            Caller.as("bureau-admin")
                    .header("If-Match", stale)
                    .body(body)
                    .post(CODES + code + "/" + change)
                    .then()
                    .statusCode(412)
                    .body("currentVersion", equalTo(2));
        }
        history().body("status", contains("POSTED"));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rotation | {\"rotatedOn\": \"2022-03-02\"} | /rotatedOn before-posting",
                "rotation | {\"rotatedOn\": \"2022-03-01\"} | /rotatedOn before-issue",
                "rotation | {\"rotatedOn\": \"2999-01-01\"} | /rotatedOn future",
                "rotation | {\"rotatedOn\": \"2022-02-30\", \"reason\": \"OTHER\"} | ' unknown-field,/rotatedOn date'",
                "revocation | {} | /reason required",
                "revocation | {\"reason\": \"ROTATED\"} | /reason rotated-by-hand",
                "revocation | {\"reason\": \"OTHER\", \"note\": \" \", \"revokedOn\": \"2999-01-01\"} "
                        + "| /note required,/revokedOn future",
                "revocation | {\"reason\": \"TIRED\", \"note\": 1} | /note text,/reason enum",
                "revocation | {\"reason\": \"SITE_CLOSED\", \"revokedOn\": \"2022-03-02\"} | /revokedOn before-posting",
                "reprints | {} | /reason required",
                "reprints | {\"reason\": \"OTHER\"} | /note required",
                "reprints | {\"reason\": \"LOST\", \"reprintedOn\": \"2022-03-01\"} | /reprintedOn before-issue",
                "reprints | {\"reason\": \"LOST\", \"reprintedOn\": \"2999-01-01\"} | /reprintedOn future",
                "reprints | [] | ' object'",
            })
    void refusesWhatIsWrong(String change, String body, String errors) {
        String code = posted(building);

        List<String> told = Caller.as("bureau-admin")
                .header("If-Match", "\"2\"")
                .body(body)
                .post(CODES + code + "/" + change)
                .then()
                .statusCode(400)
                .extract()
                .path("errors.collect { it.pointer + ' ' + it.code }");

        assertThat(told).containsExactlyInAnyOrder(errors.split(","));
        history().body("version", contains(2)).body("reprints", contains(0));
    }

    @Test
    void refusesANoteThatIsTooLong() {
        String code = posted(building);

        Caller.as("bureau-admin")
                .body("{\"reason\": \"LOST\", \"note\": \"%s\"}".formatted("长".repeat(501)))
                .post(CODES + code + "/reprints")
                .then()
                .statusCode(400)
                .body("errors.code", contains("size"));
    }

    @Test
    void whatIsNoCodeIsNotFound() {
        for (String text : List.of(CodeText.next(), "2222222222223", "short", "%00")) {
            for (String change : List.of("rotation", "revocation", "reprints")) {
                Caller.as("bureau-admin")
                        .urlEncodingEnabled(false)
                        .header("If-Match", "\"1\"")
                        .body(
                                change.equals("rotation")
                                        ? "{}"
                                        : "{\"reason\": \"LOST\"}".replace("LOST", reason(change)))
                        .post(CODES + text + "/" + change)
                        .then()
                        .statusCode(404);
            }
        }
        Caller.as("bureau-admin")
                .get("/api/v1/buildings/" + UUID.randomUUID() + "/venue-codes")
                .then()
                .statusCode(404);
    }

    private static String reason(String change) {
        return change.equals("revocation") ? "COMPROMISED" : "LOST";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, true",
        "frontend, true",
        "site-operator, true",
        "inspector, false",
        "analyst, false",
        "district-system, false",
        "privacy-officer, false",
        "nobody, false",
    })
    void asksForARole(String role, boolean allowed) {
        UnsignedToken token =
                role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);
        String code = issued(building);

        assertThat(everything(token, code, building))
                .containsExactly(
                        allowed ? 201 : 403,
                        allowed ? 200 : 403,
                        allowed ? 200 : 403,
                        allowed ? 201 : 403,
                        allowed ? 410 : 403);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");
        String code = posted(building);

        for (UnsignedToken stranger : List.of(
                Caller.token("site-operator"),
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("bureau-admin").districts("11"))) {
            assertThat(everything(stranger, code, building)).containsOnly(404);
        }
        history().body("version", contains(2));
    }

    /** The statuses of a reprint, the two lists, a rotation and a revocation that comes too late. */
    private static List<Integer> everything(UnsignedToken token, String code, String building) {
        return List.of(
                Caller.with(token)
                        .body("{\"reason\": \"LOST\"}")
                        .post(CODES + code + "/reprints")
                        .statusCode(),
                Caller.with(token).get(CODES + code + "/reprints").statusCode(),
                Caller.with(token)
                        .get("/api/v1/buildings/" + building + "/venue-codes")
                        .statusCode(),
                Caller.with(token)
                        .header("If-Match", "\"2\"")
                        .body("{}")
                        .post(CODES + code + "/rotation")
                        .statusCode(),
                Caller.with(token)
                        .header("If-Match", "\"3\"")
                        .body("{\"reason\": \"COMPROMISED\"}")
                        .post(CODES + code + "/revocation")
                        .statusCode());
    }

    private static Response reprint(String code, String reason) {
        return Caller.as("bureau-admin")
                .body("{\"reason\": \"%s\", \"reprintedOn\": \"2022-03-12\"}".formatted(reason))
                .post(CODES + code + "/reprints");
    }

    private ValidatableResponse history() {
        return Caller.as("bureau-admin")
                .get("/api/v1/buildings/" + building + "/venue-codes")
                .then()
                .statusCode(200);
    }

    private List<PostedCodes> postedCodes() {
        return TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":posted-codes").stream()
                .map(event -> event.state().postedCodes())
                .toList();
    }

    private long codesInForce() {
        return TestLog.count(
                "select count(*) from venue_code where status <> 'REVOKED' and building_id = '" + building + "'");
    }
}
