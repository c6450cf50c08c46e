package org.sitesentinel.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.ItemResult;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.evidence.EvidenceFixture;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class InspectionResourceTest {
    private static final String INSPECTIONS = "/api/v1/inspections";

    @Test
    void recordsADeficientInspectionAndTellsTheOthers() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
        var checklist = InspectionFixture.checklist(SiteType.RESIDENTIAL_COMPOUND);

        String id = InspectionFixture.recorded(InspectionFixture.body(site, "one-metre-line", "both-codes"))
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("result", equalTo("DEFICIENT"))
                .body("inspectors", contains("青A0001234", "青A0005678"))
                .body("checklist.id", equalTo(checklist.id()))
                .body("checklist.edition", equalTo(1))
                .body("findings.item", contains("both-codes", "one-metre-line"))
                .body("findings[0].severity", equalTo("CRITICAL"))
                .body("findings[0].deadlineDays", equalTo(1))
                .body("findings[1].note", equalTo("未设置"))
                .body("items.code", equalTo(checklist.codes()))
                .body("items.find { it.code == 'one-metre-line' }.evidence", hasSize(1))
                .body("items.find { it.code == 'masks' }.result", equalTo("PASS"))
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(InspectionState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.inspection.recorded.v1");
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 10));
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().findings()).isEqualTo(2);
            assertThat(event.state().checklistId()).isEqualTo(checklist.id());
            assertThat(event.state().items())
                    .hasSize(9)
                    .contains(
                            new InspectionState.Item("one-metre-line", ItemResult.FAIL),
                            new InspectionState.Item("masks", ItemResult.PASS));
        });
        Caller.as("analyst")
                .get(INSPECTIONS + "/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("findings.item", contains("both-codes", "one-metre-line"))
                .body("items", hasSize(9));
    }

    @Test
    void whatPassesOrDoesNotApplyIsNoFinding() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);

        String id = InspectionFixture.recorded(InspectionFixture.body(site)
                        .replace(
                                "\"ventilation\", \"result\": \"PASS\"",
                                "\"ventilation\", \"result\": \"NOT_APPLICABLE\""))
                .body("items.find { it.code == 'ventilation' }.result", equalTo("NOT_APPLICABLE"))
                .extract()
                .path("id");

        Caller.as("analyst")
                .get(INSPECTIONS + "/" + id)
                .then()
                .body("result", equalTo("PASSED"))
                .body("findings", empty());
        assertThat(TestLog.eventsOf(InspectionState.TOPIC, id))
                .singleElement()
                .satisfies(event -> assertThat(event.state().findings()).isZero());
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String body = InspectionFixture.deficientBody(TestSites.known(SiteType.CONSTRUCTION_SITE));
        String key = UUID.randomUUID().toString();

        List<String> ids = Parallel.call(8, () -> Caller.as("inspector")
                .header("Idempotency-Key", key)
                .body(body)
                .post(INSPECTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(TestLog.eventsOf(InspectionState.TOPIC, ids.get(0))).hasSize(1);
        Caller.as("inspector")
                .header("Idempotency-Key", key)
                .body(body.replace("2022-03-10", "2022-03-11"))
                .post(INSPECTIONS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(InspectionState.TOPIC);

        Caller.as("inspector")
                .body("""
                        {"siteId": "no-id", "inspectedOn": "2999-01-01", "inspectors": ["青A0001234", "青A0001234", "张三"],
                         "startedAt": "2022-03-10T10:00:00+08:00", "endedAt": "2022-03-10T01:00:00Z",
                         "position": {"latitude": 90.1, "longitude": 101.1234567},
                         "items": [{"code": "masks", "result": "PASS"}, {"code": "Masks?", "result": "GOOD"},
                                   {"code": "masks", "result": "FAIL", "evidence": ["x"]}, {"note": 1}], "surplus": 1}""")
                .post(INSPECTIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/siteId uuid",
                                "/checklistId required",
                                "/inspectedOn future",
                                "/inspectors unique-elements",
                                "/inspectors/2 certificate-number",
                                "/endedAt before-start",
                                "/position/latitude decimal-max",
                                "/position/longitude digits",
                                "/items/1/code pattern",
                                "/items/1/result enum",
                                "/items/2/code repeated",
                                "/items/2/evidence/0 uuid",
                                "/items/3/code required",
                                "/items/3/result required",
                                "/items/3/note text"));

        assertThat(TestLog.size(InspectionState.TOPIC)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"inspectors\": [], \"items\": []}",
                "{\"inspectors\": \"青A0001234\", \"items\": {}}",
                "{\"inspectors\": [null], \"items\": [null]}",
                "{\"inspectors\": [[\"青A0001234\"]], \"items\": [\"masks\"]}",
                "{\"inspectors\": [\"青A\\u00001234\"], \"items\": []}",
                "{\"inspectors\": [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\"]}",
            })
    void refusesWhatIsNoInspection(String body) {
        Caller.as("inspector")
                .body(body)
                .post(INSPECTIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-02-29", "-001-01-01", "+12022-01-01", "2022-02-30", "2022-3-1", "20220310"})
    void refusesADayThatDoesNotExist(String day) {
        String body = InspectionFixture.deficientBody(TestSites.known(SiteType.CONSTRUCTION_SITE));

        Caller.as("inspector")
                .body(body.replace("2022-03-10", day))
                .post(INSPECTIONS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/inspectedOn date"));
    }

    @Test
    void answersWhatTheChecklistAsksAndNothingElse() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        UUID ofAnother = EvidenceFixture.of(TestSites.known(SiteType.OFFICE_BUILDING));
        UUID known = EvidenceFixture.of(site);
        String items = String.join(
                ", ",
                InspectionFixture.failed("venue-code-posted"),
                InspectionFixture.failed("masks", known),
                InspectionFixture.failed("both-codes", known, ofAnother, UUID.randomUUID()));

        refused(InspectionFixture.body(site, InspectionFixture.checklist(site.type()), items))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/items items-missing",
                                "/items/0/evidence evidence-required",
                                "/items/1/code checklist-item",
                                "/items/2/evidence/1 evidence",
                                "/items/2/evidence/2 evidence"))
                .body(
                        "errors.find { it.code == 'items-missing' }.message",
                        equalTo("must answer every item of the checklist; missing: access-control, ventilation"));
    }

    @Test
    void followsAChecklistOfItsSiteTypeThatWasInForce() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        SiteRef compound = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
        String ofCompounds = InspectionFixture.body(compound).replace(compound.id(), site.id());

        refused(ofCompounds).body("errors.code", contains("checklist-of-other-type"));
        refused(InspectionFixture.body(site).replace("2022-03-10", "2021-05-10"))
                .body("errors.code", contains("checklist-not-in-force"));
        InspectionFixture.recorded(InspectionFixture.body(site).replace("2022-03-10", "2021-05-11"));
    }

    private static ValidatableResponse refused(String body) {
        return Caller.as("inspector")
                .body(body)
                .post(INSPECTIONS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":checklist-not-followed"));
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING, "630105");
        for (int day = 1; day <= 5; day++) {
            String[] failed = day % 2 == 0 ? new String[0] : new String[] {day == 5 ? "both-codes" : "ventilation"};
            InspectionFixture.recorded(InspectionFixture.body(site, failed).replace("2022-03-10", "2022-02-0" + day));
        }

        String first = INSPECTIONS + "?limit=3&siteId=" + site.id();
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.inspectedOn", contains("2022-02-01", "2022-02-02", "2022-02-03"))
                .body("items.collect { it.findings.size() }", contains(1, 0, 1))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.inspectedOn", contains("2022-02-04", "2022-02-05"))
                .body("nextCursor", nullValue());

        String checklist = InspectionFixture.checklist(SiteType.OFFICE_BUILDING).id();
        listed("district=630105&from=2022-02-02&to=2022-02-04", 3);
        listed("district=630105&result=PASSED", 2);
        listed("district=630105&result=DEFICIENT&siteType=OFFICE_BUILDING", 3);
        listed("district=630105&siteType=CONSTRUCTION_SITE", 0);
        listed("district=630105&item=ventilation", 2);
        listed("district=630105&item=both-codes&from=2022-02-04", 1);
        listed("district=630105&checklistId=" + checklist, 5);
        listed("district=630105&checklistId=" + UUID.randomUUID(), 0);
    }

    private static void listed(String query, int size) {
        Caller.as("analyst").get(INSPECTIONS + "?" + query).then().body("items", hasSize(size));
    }

    @Test
    void isATableToo() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING, "630106");
        String id = InspectionFixture.deficient(site, "2022-03-10", List.of("both-codes", "access-control"));
        InspectionFixture.passed(site);

        String table = Caller.as("analyst")
                .accept("text/csv")
                .get(INSPECTIONS + "?district=630106")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = table.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("inspected on,result");
        assertThat(lines.get(1))
                .startsWith(id + "," + site.id() + ",Office building,630106,2022-03-10,deficient,青A0001234 青A0005678")
                .endsWith(",1,access-control both-codes");
        byte[] workbook = Caller.as("analyst")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(INSPECTIONS + "?district=630106&result=DEFICIENT")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("analyst")
                .queryParam("result", "LOST")
                .queryParam("siteId", "here")
                .queryParam("to", "yesterday")
                .queryParam("limit", "many")
                .queryParam("colour", "green")
                .get(INSPECTIONS)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("enum", "uuid", "date", "integer", "unknown-parameter"));
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "inspector, 201, 200",
        "site-operator, 403, 200",
        "analyst, 403, 200",
        "district-system, 403, 403",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        Caller.as(role)
                .body(InspectionFixture.deficientBody(site))
                .post(INSPECTIONS)
                .then()
                .statusCode(write);
        Caller.as(role)
                .body(InspectionFixture.deficientBody(site))
                .put(INSPECTIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(write);
        Caller.as(role).get(INSPECTIONS).then().statusCode(read);
        Caller.as(role).accept("text/csv").get(INSPECTIONS).then().statusCode(read);
        RestAssured.get(INSPECTIONS).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE, "630104");
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");
        String id = InspectionFixture.deficient(here);
        var operatorHere = Caller.token("site-operator").sites(here.id());
        var operatorElsewhere = Caller.token("site-operator").sites(elsewhere.id());
        var beijing = Caller.token("inspector").districts("11");

        Caller.with(operatorHere).get(INSPECTIONS).then().body("items.id", contains(id));
        Caller.with(operatorHere).get(INSPECTIONS + "/" + id).then().statusCode(200);
        for (var stranger : List.of(operatorElsewhere, beijing)) {
            Caller.with(stranger).get(INSPECTIONS + "/" + id).then().statusCode(404);
            Caller.with(stranger)
                    .get(INSPECTIONS + "?siteId=" + here.id())
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        Caller.with(beijing)
                .body(InspectionFixture.deficientBody(here))
                .post(INSPECTIONS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/siteId"));
        Caller.as("site-operator").get(INSPECTIONS).then().body("items", empty());
    }

    @Test
    void whatIsUnknownIsToldTogether() {
        SiteRef unknown = new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, "630104", null);
        String checklist =
                InspectionFixture.checklist(SiteType.CONSTRUCTION_SITE).id();

        Caller.as("inspector")
                .body(InspectionFixture.deficientBody(unknown)
                        .replace(checklist, UUID.randomUUID().toString()))
                .post(INSPECTIONS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-reference"))
                .body("errors.pointer", contains("/siteId", "/checklistId"));
        Caller.as("analyst").get(INSPECTIONS + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("analyst").get(INSPECTIONS + "/no-id").then().statusCode(404);
    }
}
