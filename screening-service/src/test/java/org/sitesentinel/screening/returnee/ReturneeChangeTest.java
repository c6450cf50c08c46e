package org.sitesentinel.screening.returnee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.returnee.ReturneeFixture.number;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** What becomes of a declaration after it was made: documents that come later, mistakes put right or taken back. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneeChangeTest {
    private static final String CERTIFICATE = "(?s),\\s*\"certificate\": \\{[^}]*}";

    /** A test on the day after the arrival, shown the same evening. */
    private static final String TESTED_LATER = """
            {"certificate": {"result": "NEGATIVE", "sampledAt": "2022-03-20T18:00:00+08:00"},
             "shownAt": "2022-03-21T09:00:00+08:00"}""";

    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630106");
    }

    @Test
    void whoBringsAMissingCertificateLaterIsCleared() {
        String id = incomplete();

        change(id, "supplement", 1, TESTED_LATER)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("verdict", equalTo("CLEARED"))
                .body("reasons", empty())
                .body("missing", empty())
                .body("supplementBy", nullValue())
                .body("documentsComplete", equalTo(true))
                .body("documentsShownAt", equalTo("2022-03-21T01:00:00Z"))
                .body("businessDate", equalTo("2022-03-20"));

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).hasSize(2).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.returnee.supplemented.v1");
            assertThat(event.state().version()).isEqualTo(2);
            assertThat(event.state().verdict()).isEqualTo(Verdict.CLEARED);
            assertThat(event.state().businessDate()).hasToString("2022-03-20");
            assertThat(event.state().withdrawnOn()).isNull();
        });
    }

    @Test
    void tellsWhatIsMissingAndUntilWhen() {
        String id = declared(declaration(site).replaceFirst(CERTIFICATE, "").replace("GREEN", "UNKNOWN"))
                .body("missing", containsInAnyOrder("HEALTH_CODE", "CERTIFICATE"))
                .body("supplementBy", equalTo("2022-03-21T02:00:00Z"))
                .extract()
                .path("id");

        change(id, "supplement", 1, "{\"healthCode\": \"GREEN\", \"shownAt\": \"2022-03-20T11:00:00+08:00\"}")
                .statusCode(201)
                .body("missing", contains("CERTIFICATE"))
                .body("verdict", equalTo("INCOMPLETE"));

        Caller.as("inspector")
                .get(RETURNEES + "?district=630106&overdue=true&limit=1000")
                .then()
                .body("items.id", hasItem(id));
        Caller.as("inspector")
                .get(RETURNEES + "?district=630106&overdue=false&limit=1000")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @ParameterizedTest(name = "sampled {0}, shown {1}: {2}")
    @CsvSource({
        "2022-03-20T18:00:00+08:00, 2022-03-22T18:00:00+08:00, ",
        "2022-03-20T18:00:00+08:00, 2022-03-22T18:00:01+08:00, certificate-expired",
        "2022-03-21T10:00:00+08:00, 2022-03-21T09:00:00+08:00, certificate-after-arrival",
    })
    void laterDocumentsMustBeGoodWhenTheyAreShown(String sampled, String shown, String reason) {
        change(
                        incomplete(),
                        "supplement",
                        1,
                        TESTED_LATER
                                .replace("2022-03-21T09:00:00+08:00", shown)
                                .replace("2022-03-20T18:00:00+08:00", sampled))
                .statusCode(201)
                .body("reasons.code", reason == null ? empty() : contains(reason));
    }

    @Test
    void laterDocumentsEndNoQuarantine() {
        String id = declared(declaration(site).replace("GREEN", "RED"))
                .body("verdict", equalTo("QUARANTINE"))
                .extract()
                .path("id");

        change(id, "supplement", 1, "{\"healthCode\": \"GREEN\"}")
                .statusCode(409)
                .body("type", endsWith(":returnee-in-quarantine"));
    }

    @Test
    void aCorrectionIsJudgedAgainAndKeepsWhatWas() {
        String number = number();
        String id = declared(declaration(site, number)).extract().path("id");

        correct(id, 1, correction().replace("GREEN", "YELLOW").replace("03-20T10", "03-21T08"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("verdict", equalTo("OBSERVE"))
                .body("businessDate", equalTo("2022-03-21"))
                .body("post", equalTo("DRIVER"))
                .body("stays.division", contains("610114"))
                .body("person.documentNumber", endsWith(number.substring(14)));

        Caller.as("inspector")
                .get(RETURNEES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("version", contains(1, 2))
                .body("change", contains("DECLARED", "CORRECTED"))
                .body("reason", contains(null, "录入错误"))
                .body("verdict", contains("CLEARED", "OBSERVE"))
                .body("post", contains("CONSTRUCTION_WORKER", "DRIVER"))
                .body("stays[0].division", contains("610113"))
                .body("arrivedAt", contains("2022-03-20T02:00:00Z", "2022-03-21T00:00:00Z"))
                .body("[0].certificate.sampledAt", equalTo("2022-03-19T02:00:00Z"))
                .body("[1].reasons.code", contains("health-code-yellow"));
        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.returnee.corrected.v1");
            assertThat(event.state().businessDate()).hasToString("2022-03-21");
        });
    }

    @Test
    void aCorrectionCannotTakeTheDayOfAnotherDeclaration() {
        String number = number();
        String other = declared(declaration(site, number).replace("03-20T10", "03-21T10"))
                .extract()
                .path("id");
        String id = declared(declaration(site, number)).extract().path("id");

        correct(id, 1, correction().replace("03-20T10", "03-21T08"))
                .statusCode(409)
                .body("type", endsWith(":returnee-declared"))
                .body("existing", equalTo(RETURNEES + "/" + other));
        Caller.as("inspector").get(RETURNEES + "/" + id).then().body("version", equalTo(1));
    }

    @Test
    void whoWasDeclaredByMistakeCountsNoLongerAndMayBeDeclaredAnew() {
        String body = declaration(site);
        String id = declared(body).extract().path("id");

        change(id, "withdrawal", 1, "{\"reason\": \" 重复申报 \", \"withdrawnOn\": \"2022-03-22\"}")
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("withdrawnOn", equalTo("2022-03-22"));

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.returnee.withdrawn.v1");
            assertThat(event.state().withdrawnOn()).hasToString("2022-03-22");
            assertThat(event.state().businessDate()).hasToString("2022-03-20");
        });
        for (String verb : List.of("supplement", "withdrawal")) {
            change(id, verb, 2, verb.equals("supplement") ? TESTED_LATER : "{\"reason\": \"x\"}")
                    .statusCode(409)
                    .body("type", endsWith(":returnee-withdrawn"));
        }
        correct(id, 2, correction()).statusCode(409).body("type", endsWith(":returnee-withdrawn"));
        String again = declared(body).extract().path("id");
        String mine = RETURNEES + "?limit=1000&siteId=" + site.id();
        Caller.as("inspector")
                .get(mine + "&withdrawn=true")
                .then()
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(again)));
        Caller.as("inspector")
                .get(mine + "&withdrawn=false")
                .then()
                .body("items.id", hasItem(again))
                .body("items.id", not(hasItem(id)));
        Caller.as("inspector").get(RETURNEES + "/" + id + "/history").then().body("reason", contains(null, "重复申报"));
    }

    @Test
    void ofManyChangesAtOnceOneIsMade() throws Exception {
        String id = incomplete();

        List<Integer> statuses = Parallel.call(
                8, () -> change(id, "supplement", 1, TESTED_LATER).extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).hasSize(2);
    }

    @Test
    void aChangeNamesTheVersionItStartsFrom() {
        String id = incomplete();

        Caller.as("bureau-admin")
                .body(TESTED_LATER)
                .post(RETURNEES + "/" + id + "/supplement")
                .then()
                .statusCode(428);
        change(id, "supplement", 7, TESTED_LATER).statusCode(412).body("currentVersion", equalTo(1));
        change(id, "withdrawal", 7, "{\"reason\": \"x\"}").statusCode(412);
        correct(id, 7, correction()).statusCode(412);
    }

    @Test
    void whatIsNoChangeIsRefusedWithAllItsErrors() {
        String id = incomplete();

        change(id, "supplement", 1, "{}").statusCode(400).body("errors.code", contains("nothing-supplemented"));
        change(id, "supplement", 1, """
                        {"healthCode": "BLUE", "shownAt": "2999-01-01T00:00:00Z",
                         "certificate": {"result": "NEGATIVE", "sampledAt": "2022-03-19T10:00:00Z",
                                         "testedAt": "2022-03-19T09:00:00Z"}}""")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/healthCode enum", "/shownAt future", "/certificate moments-run-backwards"));
        change(id, "supplement", 1, TESTED_LATER.replace("2022-03-21T09", "2022-03-20T09"))
                .statusCode(400)
                .body("errors.code", contains("before-arrival"));
        change(id, "withdrawal", 1, "{\"reason\": \" \", \"withdrawnOn\": \"2999-01-01\"}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/reason required", "/withdrawnOn future"));
        correct(id, 1, "{\"stays\": [{}]}").statusCode(400).body("errors.pointer", hasItem("/reason"));
        correct(id, 1, correction().replace("2022-03-20T10", "1970-03-20T10").replace("2022-03-1", "1970-03-1"))
                .statusCode(422)
                .body("errors.code", contains("no-policy"));
        Caller.as("inspector").get(RETURNEES + "/" + id).then().body("version", equalTo(1));
    }

    @Test
    void findsArrivalsByWhereTheyCameFrom() {
        String id = declared(declaration(site)).extract().path("id");
        String mine = RETURNEES + "?limit=1000&siteId=" + site.id();

        Caller.as("inspector").get(mine + "&origin=6101").then().body("items.id", hasItem(id));
        Caller.as("inspector").get(mine + "&origin=6201").then().body("items", empty());
        Caller.as("inspector").get(mine + "&origin=x").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: supplement {1}, correct and withdraw {2}, history {3}")
    @CsvSource({
        "bureau-admin, 201, 200, 200",
        "frontend, 201, 403, 403",
        "district-system, 201, 200, 200",
        "site-operator, 201, 200, 200",
        "inspector, 403, 403, 200",
        "analyst, 403, 403, 403",
        "privacy-officer, 403, 403, 403",
    })
    void asksForARole(String role, int supplement, int correct, int history) {
        String id = incomplete();
        var caller = Caller.token(role).sites(site.id());
        String path = RETURNEES + "/" + id;

        Caller.with(caller)
                .header("If-Match", "\"1\"")
                .body(TESTED_LATER)
                .post(path + "/supplement")
                .then()
                .statusCode(supplement);
        Caller.with(caller)
                .header("If-Match", "\"2\"")
                .body(correction())
                .put(path)
                .then()
                .statusCode(correct);
        Caller.with(caller)
                .header("If-Match", "\"3\"")
                .body("{\"reason\": \"重复\"}")
                .post(path + "/withdrawal")
                .then()
                .statusCode(correct == 200 ? 201 : correct);
        Caller.with(caller).get(path + "/history").then().statusCode(history);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = incomplete();
        for (var stranger : List.of(
                Caller.token("site-operator").sites(UUID.randomUUID().toString()),
                Caller.token("site-operator"),
                Caller.token("district-system").districts("11"))) {
            String path = RETURNEES + "/" + id;
            Caller.with(stranger)
                    .header("If-Match", "\"1\"")
                    .body(TESTED_LATER)
                    .post(path + "/supplement")
                    .then()
                    .statusCode(404);
            Caller.with(stranger)
                    .header("If-Match", "\"1\"")
                    .body(correction())
                    .put(path)
                    .then()
                    .statusCode(404);
            Caller.with(stranger)
                    .header("If-Match", "\"1\"")
                    .body("{\"reason\": \"重复\"}")
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(404);
            Caller.with(stranger).get(path + "/history").then().statusCode(404);
        }
    }

    private static String incomplete() {
        return declared(declaration(site).replaceFirst(CERTIFICATE, ""))
                .body("verdict", equalTo("INCOMPLETE"))
                .extract()
                .path("id");
    }

    private static String correction() {
        return """
                {"post": "DRIVER", "origin": {"division": "610114", "divisionName": "西安市阎良区"},
                 "stays": [{"division": "610114", "divisionName": "西安市阎良区", "from": "2022-03-10", "to": "2022-03-19"}],
                 "arrivedAt": "2022-03-20T10:00:00+08:00", "transport": "CAR", "healthCode": "GREEN",
                 "certificate": {"result": "NEGATIVE", "sampledAt": "2022-03-19T10:00:00+08:00"},
                 "reason": "录入错误"}""";
    }

    private static ValidatableResponse change(String id, String verb, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(RETURNEES + "/" + id + "/" + verb)
                .then();
    }

    private static ValidatableResponse correct(String id, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(RETURNEES + "/" + id)
                .then();
    }
}
