package org.sitesentinel.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
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

        String id = InspectionFixture.recorded(InspectionFixture.body(
                        site, "[{\"item\": \"one-metre-line\", \"note\": \"未设置\"}, {\"item\": \"both-codes\"}]"))
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("result", equalTo("DEFICIENT"))
                .body("inspectors", contains("青A0001234", "青A0005678"))
                .body("findings.item", contains("one-metre-line", "both-codes"))
                .body("findings[0].note", equalTo("未设置"))
                .body("findings[1].note", nullValue())
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(InspectionState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.inspection.recorded.v1");
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 10));
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().findings()).isEqualTo(2);
        });
        Caller.as("analyst")
                .get(INSPECTIONS + "/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("findings.item", contains("one-metre-line", "both-codes"));
    }

    @Test
    void withoutFindingsItIsAPass() {
        String id = InspectionFixture.passed(TestSites.known(SiteType.OFFICE_BUILDING));

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
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(InspectionState.TOPIC);

        Caller.as("inspector")
                .body("""
                        {"siteId": "no-id", "inspectedOn": "2999-01-01", "inspectors": ["青A0001234", "青A0001234", "张三"],
                         "findings": [{"item": "masks"}, {"item": "Masks?"}, {"item": "masks"}, {"note": 1}], "surplus": 1}""")
                .post(INSPECTIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/siteId uuid",
                                "/inspectedOn future",
                                "/inspectors unique-elements",
                                "/inspectors/2 certificate-number",
                                "/findings/1/item pattern",
                                "/findings/2/item repeated",
                                "/findings/3/item required",
                                "/findings/3/note text"));

        assertThat(TestLog.size(InspectionState.TOPIC)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"inspectors\": [], \"findings\": []}",
                "{\"inspectors\": \"青A0001234\", \"findings\": {}}",
                "{\"inspectors\": [null], \"findings\": [null]}",
                "{\"inspectors\": [[\"青A0001234\"]], \"findings\": [\"masks\"]}",
                "{\"inspectors\": [\"青A\\u00001234\"], \"findings\": []}",
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
    void takesAHundredFindingsAndNoMore() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        InspectionFixture.recorded(InspectionFixture.body(site, findings(100))).body("findings", hasSize(100));
        Caller.as("inspector")
                .body(InspectionFixture.body(site, findings(101)))
                .post(INSPECTIONS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/findings"));
    }

    private static String findings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"item\": \"item-" + i + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING, "630105");
        for (int day = 1; day <= 5; day++) {
            String findings = day % 2 == 0 ? "[]" : "[{\"item\": \"item-" + day + "\"}]";
            InspectionFixture.recorded(InspectionFixture.body(site, findings).replace("2022-03-10", "2022-02-0" + day));
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

        listed("district=630105&from=2022-02-02&to=2022-02-04", 3);
        listed("district=630105&result=PASSED", 2);
        listed("district=630105&result=DEFICIENT&siteType=OFFICE_BUILDING", 3);
        listed("district=630105&siteType=CONSTRUCTION_SITE", 0);
    }

    private static void listed(String query, int size) {
        Caller.as("analyst").get(INSPECTIONS + "?" + query).then().body("items", hasSize(size));
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
        Caller.as(role).get(INSPECTIONS).then().statusCode(read);
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
    void anUnknownSiteIsAnUnknownReferenceAndAnUnknownInspectionIsNotFound() {
        SiteRef unknown = new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, "630104", null);

        Caller.as("inspector")
                .body(InspectionFixture.deficientBody(unknown))
                .post(INSPECTIONS)
                .then()
                .statusCode(422);
        Caller.as("analyst").get(INSPECTIONS + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("analyst").get(INSPECTIONS + "/no-id").then().statusCode(404);
    }
}
