package org.sitesentinel.screening.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.policy;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.LOCATION;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.ORDERS;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.active;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.issued;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.order;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.ordered;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.released;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.step;
import static org.sitesentinel.screening.quarantine.QuarantineFixture.test;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.returnee.ReturneeFixture.number;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class QuarantineOrderResourceTest {
    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630108");
    }

    @Test
    void anOrderTellsNobodyWhoItIsAbout() {
        String number = number();
        var answer = ordered(order(site, number))
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("status", equalTo("ISSUED"))
                .body("person.name", equalTo("王**"))
                .body("location", nullValue())
                .body("endsOn", equalTo("2022-03-27"))
                .body("scheduledTests.on", contains("2022-03-20", "2022-03-26"))
                .body("scheduledTests.met", contains(false, false))
                .extract();
        String id = answer.path("id");
        String ref = answer.path("personRef");

        Caller.as("inspector").get(ORDERS + "/" + id).then().body("location", equalTo(LOCATION));
        assertThat(TestLog.payloadsOf(QuarantineState.TOPIC, id))
                .singleElement()
                .satisfies(
                        payload -> assertThat(payload).contains(site.id()).doesNotContain(ref, number, "王", LOCATION));
        assertThat(TestLog.count("select count(*) from quarantine_order t where t::text like '%" + LOCATION
                        + "%' or t::text like '%" + number + "%'"))
                .isZero();
    }

    @Test
    void daysAndTestsFollowFromThePolicyOfTheTime() {
        String byPolicy = order(site).replace("\"days\": 7, \"testDays\": [1, 7],", "");

        ordered(byPolicy)
                .body("policy", equalTo("新型冠状病毒肺炎防控方案（第八版）"))
                .body("endsOn", equalTo("2022-04-03"))
                .body("scheduledTests.on", contains("2022-03-20", "2022-03-23", "2022-03-26", "2022-04-02"));
        ordered(order(site)
                        .replace("\"days\": 7, \"testDays\": [1, 7],", "")
                        .replace("2022-03-20", "2022-07-01")
                        .replace("CENTRAL", "HOME"))
                .body("endsOn", equalTo("2022-07-08"))
                .body("scheduledTests.on", contains("2022-07-01", "2022-07-04", "2022-07-07"));
        Caller.as("bureau-admin")
                .body(order(site)
                        .replace("\"days\": 7, \"testDays\": [1, 7],", "")
                        .replace("2022-03-20", "2023-02-01"))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":quarantine-without-terms"))
                .body("errors.pointer", contains("/days"));
        Caller.as("bureau-admin")
                .body(order(site).replace("2022-03-20", "1999-02-01"))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-policy"));
    }

    @Test
    void aLocalPolicySaysWhenTestsAreTakenOrTheGeneralScheduleDoes() {
        adopted(policy("654301").replaceFirst("}\\s*$", ", \"centralTestDays\": [2, 9], \"homeTestDays\": []}"));
        SiteRef local = TestSites.known(SiteType.CONSTRUCTION_SITE, "654301");
        ordered(silent(local)).body("scheduledTests.on", contains("2022-03-21", "2022-03-28"));
        ordered(silent(local).replace("CENTRAL", "HOME")).body("scheduledTests", empty());
        ordered(silent(local).replace("CENTRAL", "OBSERVATION"))
                .body("scheduledTests.on", contains("2022-03-20", "2022-03-26", "2022-04-02"));
    }

    /** Fourteen days, without a word about tests. */
    private static String silent(SiteRef where) {
        return order(where).replace("\"days\": 7, \"testDays\": [1, 7],", "\"days\": 14,");
    }

    @Test
    void goesItsWayToTheRelease() {
        String id = released(site);

        Caller.as("inspector")
                .get(ORDERS + "/" + id)
                .then()
                .header("ETag", "\"5\"")
                .body("status", equalTo("RELEASED"))
                .body("endedOn", equalTo("2022-03-27"))
                .body("scheduledTests.met", contains(true, true));
        Caller.as("inspector")
                .get(ORDERS + "/" + id + "/history")
                .then()
                .body("version", contains(1, 2, 3, 4, 5))
                .body("step", contains("ISSUED", "STARTED", "TESTED", "TESTED", "RELEASED"))
                .body("result", contains(null, null, "NEGATIVE", "NEGATIVE", null))
                .body("[2].lab", equalTo("青海省疾控"));
        assertThat(TestLog.eventsOf(QuarantineState.TOPIC, id))
                .hasSize(5)
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("org.sitesentinel.quarantine.released.v1");
                    assertThat(event.state().site()).isEqualTo(site);
                    assertThat(event.state().kind()).isEqualTo(QuarantineKind.CENTRAL);
                    assertThat(event.state().status()).isEqualTo(QuarantineStatus.RELEASED);
                    assertThat(event.state().businessDate()).hasToString("2022-03-27");
                    assertThat(event.state().version()).isEqualTo(5);
                });
    }

    @Test
    void aReleaseNamesEveryConditionThatIsNotMet() {
        String id = active(site);
        step(id, "tests", 2, test("2022-03-21", "SUSPECT")).statusCode(201);

        step(id, "release", 3, "{\"releasedOn\": \"2022-03-26\"}")
                .statusCode(409)
                .body("type", endsWith(":release-conditions-unmet"))
                .body(
                        "errors.code",
                        contains(
                                "days-not-served",
                                "scheduled-test-open",
                                "scheduled-test-open",
                                "last-test-not-negative"))
                .body("errors[0].message", equalTo("the days are served on 2022-03-27"));

        Caller.as("inspector").get(ORDERS + "/" + id).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aLaterStartMovesTheDaysAndTheTests() {
        String id = issued(site);

        step(id, "start", 1, "{\"startedOn\": \"2022-03-22\"}")
                .statusCode(201)
                .body("startsOn", equalTo("2022-03-22"))
                .body("endsOn", equalTo("2022-03-29"))
                .body("scheduledTests.on", contains("2022-03-22", "2022-03-28"));
    }

    @Test
    void aBreachIsCountedAndTheOrderGoesOn() {
        String id = active(site);

        step(id, "breaches", 2, "{\"note\": \" 擅自外出 \", \"breachedOn\": \"2022-03-22\"}")
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("breaches", equalTo(1));

        Caller.as("inspector").get(ORDERS + "/" + id + "/history").then().body("note", hasItem("擅自外出"));
        assertThat(TestLog.eventsOf(QuarantineState.TOPIC, id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.quarantine.breached.v1");
            assertThat(event.state().breaches()).isEqualTo(1);
        });
    }

    @ParameterizedTest(name = "{0}: start {1}, test {2}, breach {3}, transfer {4}, withdraw {5}")
    @CsvSource({
        "ISSUED, 201, 409, 409, 201, 201",
        "ACTIVE, 409, 201, 201, 201, 201",
        "RELEASED, 409, 409, 409, 409, 409",
        "TRANSFERRED, 409, 409, 409, 409, 409",
        "WITHDRAWN, 409, 409, 409, 409, 409",
    })
    void eachStepFollowsCertainOthers(String status, int start, int test, int breach, int transfer, int withdraw) {
        attempt(status, "start", "{\"startedOn\": \"2022-03-20\"}", start);
        attempt(status, "tests", test("2022-03-21", "NEGATIVE"), test);
        attempt(status, "breaches", "{\"note\": \"x\", \"breachedOn\": \"2022-03-21\"}", breach);
        attempt(status, "transfer", "{\"destination\": \"定点医院\", \"transferredOn\": \"2022-03-21\"}", transfer);
        attempt(status, "withdrawal", "{\"reason\": \"误下\", \"withdrawnOn\": \"2022-03-21\"}", withdraw);
        if (!status.equals("ACTIVE")) {
            attempt(status, "release", "{\"releasedOn\": \"2022-03-27\"}", 409);
        }
    }

    private static void attempt(String status, String verb, String body, int expected) {
        String id =
                switch (status) {
                    case "ISSUED" -> issued(site);
                    case "ACTIVE" -> active(site);
                    case "RELEASED" -> released(site);
                    case "TRANSFERRED" -> ended("transfer", "{\"destination\": \"定点医院\"}");
                    default -> ended("withdrawal", "{\"reason\": \"误下\"}");
                };
        int version = Caller.as("inspector").get(ORDERS + "/" + id).path("version");
        var answer = step(id, verb, version, body).statusCode(expected);
        if (expected == 409) {
            answer.body("type", endsWith(":quarantine-out-of-order")).body("quarantineStatus", equalTo(status));
            Caller.as("inspector").get(ORDERS + "/" + id).then().body("version", equalTo(version));
        }
    }

    private static String ended(String verb, String body) {
        String id = issued(site);
        step(id, verb, 1, body).statusCode(201);
        return id;
    }

    @Test
    void aPersonHasOneOpenOrderAtASite() throws Exception {
        String body = order(site);

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(ORDERS).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        var twin = Caller.as("bureau-admin").body(body).post(ORDERS).then().statusCode(409);
        twin.body("type", endsWith(":quarantine-open")).body("currentVersion", equalTo(1));
        String existing = twin.extract().path("existing");
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"误下\"}")
                .post(existing + "/withdrawal")
                .then()
                .statusCode(201);
        ordered(body);
    }

    @Test
    void ofManyStepsAtOnceOneIsMade() throws Exception {
        String id = active(site);

        List<Integer> statuses = Parallel.call(8, () -> step(id, "tests", 2, test("2022-03-21", "NEGATIVE"))
                .extract()
                .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
        step(id, "release", 2, "{}").statusCode(412).body("currentVersion", equalTo(3));
        Caller.as("bureau-admin")
                .body("{}")
                .post(ORDERS + "/" + id + "/release")
                .then()
                .statusCode(428);
    }

    @Test
    void aVerdictOfQuarantineProposesAnOrder() {
        String number = number();
        var declared =
                declared(declaration(site, number).replace("GREEN", "RED")).extract();
        String returnee = declared.path("id");
        String proposed = RETURNEES + "?limit=1000&verdict=QUARANTINE&withoutOrder=true&siteId=" + site.id();
        Caller.as("inspector").get(proposed).then().statusCode(200).body("items.id", hasItem(returnee));
        String body = order(site).replaceAll("(?s)\"person\": \\{.*?},", "\"returneeId\": \"" + returnee + "\",");

        String id = ordered(body)
                .body("personRef", equalTo(declared.path("personRef")))
                .body("returneeId", equalTo(returnee))
                .extract()
                .path("id");

        Caller.as("inspector").get(proposed).then().body("items.id", not(hasItem(returnee)));
        Caller.as("inspector").get(proposed.replace("=true", "=false")).then().body("items.id", hasItem(returnee));
        Caller.as("inspector").get(ORDERS + "?returneeId=" + returnee).then().body("items.id", contains(id));
        step(id, "withdrawal", 1, "{\"reason\": \"误下\"}").statusCode(201);
        Caller.as("inspector").get(proposed).then().body("items.id", hasItem(returnee));
    }

    @Test
    void gatesHoldWhoIsInQuarantineUntilTheOrderEnds() {
        String id = active(site);
        String status = "select count(*) from person_status s join quarantine_order o using (person_ref) where o.id = '"
                + id + "' and s.reason ";
        TestLog.awaitCount(1, status + "= 'QUARANTINE' and s.until is null");

        step(id, "withdrawal", 2, "{\"reason\": \"误下\"}").statusCode(201);

        TestLog.awaitCount(1, status + "is null and not s.restricted");
    }

    @Test
    void whoWasHandedOnIsHeldForTheTermOrUntilReleasedThere() {
        var given = ordered(order(site)).extract();
        String id = given.path("id");
        SiteRef receiving = TestSites.known(SiteType.CONSTRUCTION_SITE, "630108");
        String status = "select count(*) from person_status s join quarantine_order o using (person_ref) where o.id = '"
                + id + "' and s.reason ";

        step(id, "transfer", 1, "{\"destination\": \"定点医院\", \"transferredOn\": \"2022-03-21\"}")
                .statusCode(201);
        TestLog.awaitCount(1, status + "= 'QUARANTINE' and s.until = o.ends_on - 1");

        String there = ordered(order(receiving)
                        .replaceAll("(?s)\"person\": \\{.*?},", "\"personRef\": \"" + given.path("personRef") + "\",")
                        .replace("\"days\": 7, \"testDays\": [1, 7]", "\"days\": 1, \"testDays\": []"))
                .extract()
                .path("id");
        TestLog.awaitCount(1, status + "= 'QUARANTINE' and s.until is null");
        step(there, "start", 1, "{\"startedOn\": \"2022-03-21\"}").statusCode(201);
        step(there, "release", 2, "{\"releasedOn\": \"2022-03-22\"}").statusCode(201);
        TestLog.awaitCount(1, status + "is null and not s.restricted");
    }

    @Test
    void whoItIsAboutIsKnownAndOneAndTheSame() {
        String ref = ordered(order(site)).extract().path("personRef");
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, "630108");
        String withRef = order(other).replaceAll("(?s)\"person\": \\{.*?},", "\"personRef\": \"" + ref + "\",");

        ordered(withRef).body("personRef", equalTo(ref)).body("person.name", equalTo("王**"));
        refused(withRef.replace(ref, "AAAAAAAAAAAAAAAAAAAAAA"), 422).body("errors.pointer", contains("/personRef"));
        String returnee = declared(declaration(site)).extract().path("id");
        refused(order(other).replaceFirst("\\{", "{\"returneeId\": \"" + returnee + "\","), 422)
                .body("errors.code", contains("other-person"));
        refused(order(other).replaceFirst("\\{", "{\"returneeId\": \"" + UUID.randomUUID() + "\","), 422)
                .body("errors.code", contains("returnee"));
        refused(order(other).replaceAll("(?s)\"person\": \\{.*?},", ""), 400)
                .body("errors.pointer", contains("/person"));
    }

    private static io.restassured.response.ValidatableResponse refused(String body, int status) {
        return Caller.as("bureau-admin").body(body).post(ORDERS).then().statusCode(status);
    }

    @Test
    void tellsAllErrorsAtOnce() {
        refused("""
                        {"siteId": "x", "kind": "JAIL", "location": " ", "days": 61, "testDays": [0, 1],
                         "person": {"name": "王", "documentType": "RESIDENT_ID", "documentNumber": "1", "phone": "x"},
                         "personRef": "y", "issuedOn": "2999-01-01"}""", 400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/siteId uuid",
                                "/kind enum",
                                "/location required",
                                "/days max",
                                "/testDays/0 min",
                                "/person/documentNumber document-number",
                                "/person/phone phone",
                                "/personRef one-person",
                                "/issuedOn future"));
        String id = active(site);
        step(id, "tests", 2, "{\"sampledOn\": \"2999-01-01\", \"result\": \"GOOD\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/sampledOn", "/result"));
        step(id, "tests", 2, test("2022-03-19", "NEGATIVE"))
                .statusCode(400)
                .body("errors.code", contains("before-quarantine"));
        step(id, "breaches", 2, "{}").statusCode(400).body("errors.pointer", contains("/note"));
        step(id, "transfer", 2, "{}").statusCode(400).body("errors.pointer", contains("/destination"));
        step(id, "withdrawal", 2, "{}").statusCode(400).body("errors.pointer", contains("/reason"));
        Caller.as("inspector").get(ORDERS + "/" + id).then().body("version", equalTo(2));
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        SiteRef mine = TestSites.known(SiteType.OFFICE_BUILDING, "630109");
        String first = issued(mine);
        String second = active(mine);
        String third = ordered(order(mine).replace("CENTRAL", "HOME")).extract().path("id");
        String list = ORDERS + "?siteId=" + mine.id();

        String cursor = Caller.as("inspector")
                .get(list + "&limit=2")
                .then()
                .body("items.id", contains(first, second))
                .body("items.location", contains(nullValue(), nullValue()))
                .extract()
                .path("nextCursor");
        Caller.as("inspector").get(list + "&limit=2&cursor=" + cursor).then().body("items.id", contains(third));
        Caller.as("inspector").get(list + "&status=ACTIVE").then().body("items.id", contains(second));
        Caller.as("inspector").get(list + "&kind=HOME").then().body("items.id", contains(third));
        Caller.as("inspector").get(list + "&dueBy=2022-03-26").then().body("items", empty());
        Caller.as("inspector").get(list + "&dueBy=2022-03-27").then().body("items.id", contains(first, second, third));
        Caller.as("inspector").get(list + "&district=110101").then().body("items", empty());
        Caller.as("inspector").get(list + "&status=GONE&limit=0").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: order {1}, follow {2}, end {3}, read {4}")
    @CsvSource({
        "bureau-admin, 201, 201, 201, 200",
        "district-system, 201, 201, 403, 200",
        "site-operator, 403, 201, 403, 200",
        "inspector, 403, 403, 403, 200",
        "frontend, 403, 403, 403, 403",
        "analyst, 403, 403, 403, 403",
        "privacy-officer, 403, 403, 403, 403",
    })
    void asksForARole(String role, int order, int follow, int end, int read) {
        String id = issued(site);
        var caller = Caller.token(role).sites(site.id());
        String path = ORDERS + "/" + id;
        Caller.with(caller).body(order(site)).post(ORDERS).then().statusCode(order);
        var steps = List.of(
                List.of("start", "{\"startedOn\": \"2022-03-20\"}", follow),
                List.of("tests", test("2022-03-21", "NEGATIVE"), follow),
                List.of("breaches", "{\"note\": \"外出\", \"breachedOn\": \"2022-03-21\"}", follow),
                List.of("release", "{\"releasedOn\": \"2022-03-21\"}", end == 201 ? 409 : end),
                List.of("transfer", "{\"destination\": \"医院\"}", end));
        int version = 1;
        for (var step : steps) {
            int expected = (Integer) step.get(2);
            Caller.with(caller)
                    .header("If-Match", "\"" + version + "\"")
                    .body((String) step.get(1))
                    .post(path + "/" + step.get(0))
                    .then()
                    .statusCode(expected);
            version += expected == 201 ? 1 : 0;
        }
        Caller.with(caller)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"误下\"}")
                .post(path + "/withdrawal")
                .then()
                .statusCode(end == 201 ? 409 : end);
        Caller.with(caller).get(ORDERS).then().statusCode(read);
        Caller.with(caller).get(path).then().statusCode(read);
        Caller.with(caller).get(path + "/history").then().statusCode(read);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = issued(site);
        for (var stranger : List.of(
                Caller.token("bureau-admin").districts("11"),
                Caller.token("bureau-admin").sites(UUID.randomUUID().toString()))) {
            Caller.with(stranger).get(ORDERS + "/" + id).then().statusCode(404);
            Caller.with(stranger).get(ORDERS + "/" + id + "/history").then().statusCode(404);
            Caller.with(stranger).get(ORDERS + "?siteId=" + site.id()).then().body("items", empty());
            Caller.with(stranger).body(order(site)).post(ORDERS).then().statusCode(422);
            for (String verb : List.of("start", "release")) {
                Caller.with(stranger)
                        .header("If-Match", "\"1\"")
                        .body("{}")
                        .post(ORDERS + "/" + id + "/" + verb)
                        .then()
                        .statusCode(404);
            }
        }
        Caller.with(Caller.token("site-operator")).get(ORDERS + "/" + id).then().statusCode(404);
    }
}
