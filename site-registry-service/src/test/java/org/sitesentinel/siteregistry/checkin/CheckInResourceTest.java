package org.sitesentinel.siteregistry.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.CHECK_INS;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gateIn;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.green;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.kioskScan;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.newKiosk;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.post;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.scan;
import static org.sitesentinel.siteregistry.gate.GateFixture.newDistrict;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.gate.GateFixture;
import org.sitesentinel.siteregistry.site.SiteFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CheckInResourceTest {
    private static final String DOCUMENT = """
            {"person": {"documentType": "RESIDENT_ID", "documentNumber": "%s"}, "codeColour": "GREEN"}""";

    @Inject
    DataSource database;

    @Test
    void admitsWhereNoPolicyAsksForAnything() {
        Gate gate = gateIn(newDistrict());
        String person = newPerson();

        Response answer = post(scan(gate.code(), "IN", ago(1), green(person)));

        answer.then()
                .statusCode(201)
                .header("Location", endsWith(CHECK_INS + "/" + answer.path("id")))
                .body("siteId", equalTo(gate.siteId()))
                .body("buildingId", equalTo(gate.buildingId()))
                .body("policy", nullValue())
                .body("offline", equalTo(false))
                .body("decidedAt", notNullValue())
                .body("people.decision", contains("ADMIT"))
                .body("people[0].reasons", empty())
                .body("people[0].personRef", nullValue());
        Caller.as("privacy-officer")
                .get(CHECK_INS + "/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("people.personRef", contains(person));
        Caller.as("inspector")
                .get(CHECK_INS + "/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("people[0].personRef", nullValue());
    }

    @Test
    void tellsEveryReasonWhatWouldChangeItAndThePolicy() {
        String district = newDistrict();
        PolicyState policy = GateFixture.policyIn(district);
        Gate gate = gateIn(district);
        String person = newPerson();
        GateFixture.quarantined(person);

        post(scan(gate.code(), "IN", ago(1), """
                        {"person": {"personRef": "%s"}, "codeColour": "UNKNOWN", "codeCause": "SYSTEM_DOWN",
                         "temperature": 37.3, "mask": false}""".formatted(person)))
                .then()
                .statusCode(201)
                .body("policy.id", equalTo(policy.id()))
                .body("policy.name", equalTo("local policy"))
                .body("people[0].decision", equalTo("REFUSE"))
                .body(
                        "people[0].reasons.code",
                        contains(
                                "restricted",
                                "certificate-missing",
                                "temperature-high",
                                "mask-missing",
                                "code-unknown"))
                .body("people[0].reasons[4].decision", equalTo("CHECK_BY_HAND"))
                .body("people[0].reasons[4].en", equalTo("The health code is not known: SYSTEM_DOWN."))
                .body("people[0].reasons[4].zh", equalTo("健康码状态未知：SYSTEM_DOWN。"))
                .body("people[0].reasons[1].change.en", equalTo("A negative test within 48 hours."))
                .body("people[0].reasons[1].change.zh", equalTo("48 小时内核酸检测阴性。"));
    }

    @Test
    void theLongestDivisionsPolicyHoldsAndOfSeveralTheOneThatBeganLast() {
        String district = newDistrict();
        GateFixture.policyIn(district.substring(0, 9));
        GateFixture.policyIn(district);
        GateFixture.undemandingPolicyIn(district, "later", LocalDate.of(2022, 4, 1));
        GateFixture.undemandingPolicyIn(district, "not yet", LocalDate.of(2999, 1, 1));

        post(scan(gateIn(district).code(), "IN", ago(1), green(newPerson())))
                .then()
                .statusCode(201)
                .body("policy.name", equalTo("later"))
                .body("people.decision", contains("ADMIT"));
    }

    @Test
    void aKnownNegativeTestOpensTheGate() {
        String district = newDistrict();
        GateFixture.policyIn(district);
        String person = newPerson();
        GateFixture.tested(person, Instant.now().minusSeconds(3600));

        post(scan(gateIn(district).code(), "IN", ago(1), green(person)))
                .then()
                .statusCode(201)
                .body("people.decision", contains("ADMIT"));
    }

    @Test
    void decidesOnEachOfACrew() {
        Gate gate = gate();
        String restricted = newPerson();
        GateFixture.quarantined(restricted);

        Response answer =
                post(scan(gate.code(), "OUT", ago(1), green(newPerson()), green(restricted), green(newPerson())));

        answer.then()
                .statusCode(201)
                .body("people.position", contains(0, 1, 2))
                .body("people.decision", contains("ADMIT", "CHECK_BY_HAND", "ADMIT"));
        assertThat(TestLog.count("select count(*) from check_in where scan_id = '" + answer.path("id") + "'"))
                .isEqualTo(3);
    }

    @Test
    void aDocumentAndItsReferenceAreTheSamePersonAndTheDocumentIsNowhere() throws SQLException {
        Gate gate = gate();
        Response one = post(scan(gate.code(), "IN", ago(3), DOCUMENT.formatted("11010519491231002X")));
        Response other = post(scan(gate.code(), "OUT", ago(2), DOCUMENT.formatted("１１０１０５ 19491231 002ｘ")));

        one.then().statusCode(201);
        other.then().statusCode(201);
        assertThat(one.asString() + other.asString()).doesNotContain("19491231");
        assertThat(TestLog.count(
                        "select count(distinct person_ref) from check_in where site_id = '" + gate.siteId() + "'"))
                .isEqualTo(1);
        assertThat(tablesThatHold("19491231")).isEmpty();
        // The search itself finds what is there.
        assertThat(tablesThatHold(gate.siteId())).contains("check_in", "site");
    }

    @Test
    void aKiosksScanThatComesAgainGetsTheFirstAnswer() throws Exception {
        Gate gate = gate();
        String body = kioskScan(gate.code(), "IN", ago(5), newKiosk(), 7, green(newPerson()), green(newPerson()));

        List<Response> answers = Parallel.call(8, () -> post(body));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(TestLog.count("select count(*) from check_in where site_id = '" + gate.siteId() + "'"))
                .isEqualTo(2);
    }

    @Test
    void aSequenceNamesOneScanOfADay() {
        Gate gate = gate();
        String kiosk = newKiosk();
        Instant at = ago(5);
        post(kioskScan(gate.code(), "IN", at, kiosk, 1, green(newPerson())))
                .then()
                .statusCode(201);

        post(kioskScan(gate.code(), "IN", at, kiosk, 1, green(newPerson()), green(newPerson())))
                .then()
                .statusCode(409)
                .body("type", endsWith("sequence-reused"))
                .body("errors.pointer", contains("/sequence"));
        assertThat(TestLog.count("select count(*) from check_in where site_id = '" + gate.siteId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void saysAllThatIsWrongAndRepeatsNoneOfIt() {
        Response answer = post("""
                {"venueCode": "", "direction": "UP", "at": "2999-01-01T00:00:00+08:00", "kioskId": "k", "people": [
                  {"person": {"documentType": "RESIDENT_ID", "documentNumber": "110105194912310021"},
                   "codeColour": "UNKNOWN", "temperature": 50},
                  {"person": {}, "codeColour": "RED", "codeCause": "OFFLINE"},
                  {"codeColour": "GREEN", "certificate": {"result": "NEGATIVE",
                    "sampledAt": "2022-03-02T00:00:00Z", "reportedAt": "2022-03-01T00:00:00Z"}}]}""");

        answer.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/venueCode",
                                "/direction",
                                "/at",
                                "/sequence",
                                "/people/0/person/documentNumber",
                                "/people/0/codeCause",
                                "/people/0/temperature",
                                "/people/1/person",
                                "/people/1/codeCause",
                                "/people/2/person",
                                "/people/2/certificate/reportedAt"));
        assertThat(answer.asString()).doesNotContain("110105194912310021", "2999");
    }

    @Test
    void refusesScansThatAreTooOldTooManyOrTwins() {
        Gate gate = gate();
        String person = newPerson();
        post(scan(gate.code(), "IN", ago(24 * 60 + 1), green(person), green(person)))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("too-old", "person-twin"));
        String[] crew =
                IntStream.range(0, 200).mapToObj(i -> green(newPerson())).toArray(String[]::new);
        post(scan(gate.code(), "IN", ago(1), crew))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/people"))
                .body("errors.code", contains("size"));
        assertThat(TestLog.count("select count(*) from check_in where site_id = '" + gate.siteId() + "'"))
                .isZero();
    }

    @Test
    void refusesCodesThatAreUnknownRevokedOrOfAClosedSite() {
        post(scan("AAAAAAAAAAAAA", "IN", ago(1), green(newPerson())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/venueCode"));

        Gate revoked = gate();
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"COMPROMISED\", \"revokedOn\": \"2022-03-10\"}")
                .post("/api/v1/venue-codes/" + revoked.code() + "/revocation")
                .then()
                .statusCode(201);
        post(scan(revoked.code(), "IN", ago(1), green(newPerson())))
                .then()
                .statusCode(409)
                .body("type", endsWith("venue-code-revoked"));

        Gate closed = gate();
        SiteFixture.step(closed.compound(), "closure", 1);
        post(scan(closed.code(), "IN", ago(1), green(newPerson())))
                .then()
                .statusCode(409)
                .body("type", endsWith("site-closed"));

        Gate suspended = gate();
        SiteFixture.step(suspended.compound(), "activation", 1);
        SiteFixture.step(suspended.compound(), "suspension", 2);
        post(scan(suspended.code(), "IN", ago(1), green(newPerson())))
                .then()
                .statusCode(201)
                .body("people[0].reasons.code", contains("site-suspended"));
    }

    @Test
    void listsASitesScansOfADayInPages() {
        Gate gate = gate();
        String restricted = newPerson();
        GateFixture.quarantined(restricted);
        Instant at = ago(1);
        List<String> ids = Stream.of(newPerson(), restricted, newPerson())
                .map(person -> post(scan(gate.code(), "IN", at, green(person))).<String>path("id"))
                .toList();
        var list = Caller.as("bureau-admin")
                .queryParam("siteId", gate.siteId())
                .queryParam("day", CheckInFixture.dayOf(at).toString());

        Response first = list.queryParam("limit", 2).get(CHECK_INS);
        first.then().statusCode(200).body("items.id", equalTo(ids.subList(0, 2)));
        list.queryParam("cursor", first.<String>path("nextCursor"))
                .get(CHECK_INS)
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2)))
                .body("nextCursor", nullValue());
        Caller.as("site-operator").get(CHECK_INS).then().statusCode(400).body("errors.pointer", contains("?siteId"));
        Caller.as("bureau-admin")
                .queryParam("siteId", gate.siteId())
                .queryParam("day", CheckInFixture.dayOf(at).toString())
                .queryParam("decision", "REFUSE")
                .get(CHECK_INS)
                .then()
                .body("items.id", contains(ids.get(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 201, 200",
        "frontend, 201, 403",
        "site-operator, 422, 404",
        "inspector, 403, 200",
        "privacy-officer, 403, 200",
        "analyst, 403, 403",
        "district-system, 403, 403"
    })
    void eachRoleMayDoItsPart(String role, int posting, int listing) {
        Gate gate = gate();
        Caller.as(role)
                .body(scan(gate.code(), "IN", ago(1), green(newPerson())))
                .post(CHECK_INS)
                .then()
                .statusCode(posting);
        Caller.as(role)
                .queryParam("siteId", gate.siteId())
                .get(CHECK_INS)
                .then()
                .statusCode(listing);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Gate gate = gate();
        String id = post(scan(gate.code(), "IN", ago(1), green(newPerson()))).path("id");
        var outside = Caller.token("site-operator").districts("630105");
        var inside = Caller.token("site-operator").districts("6301");

        Caller.with(outside)
                .body(scan(gate.code(), "IN", ago(1), green(newPerson())))
                .post(CHECK_INS)
                .then()
                .statusCode(422);
        Caller.with(outside).get(CHECK_INS + "/" + id).then().statusCode(404);
        Caller.with(outside)
                .queryParam("siteId", gate.siteId())
                .get(CHECK_INS)
                .then()
                .statusCode(404);
        Caller.with(inside).get(CHECK_INS + "/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "x"})
    void whatIsNoScanIsNotFound(String id) {
        Caller.as("bureau-admin").get(CHECK_INS + "/" + id).then().statusCode(404);
    }

    private List<String> tablesThatHold(String text) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet all = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'check_in_2%'")) {
                while (all.next()) {
                    tables.add(all.getString(1));
                }
            }
            List<String> holding = new ArrayList<>();
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery(
                        "select exists (select 1 from " + table + " t where t::text like '%" + text + "%')")) {
                    if (found.next() && found.getBoolean(1)) {
                        holding.add(table);
                    }
                }
            }
            return holding;
        }
    }
}
