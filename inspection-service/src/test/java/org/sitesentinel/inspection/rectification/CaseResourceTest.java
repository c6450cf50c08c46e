package org.sitesentinel.inspection.rectification;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** Opening cases and finding them again. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CaseResourceTest {
    private static final String CASES = CaseFixture.CASES;

    @Test
    void opensACaseFromADeficientInspection() {
        SiteRef site = CaseFixture.site();
        String inspection = InspectionFixture.deficient(site);

        Caller.as("inspector")
                .body(CaseFixture.newCase(inspection))
                .post(CASES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("status", equalTo("OPEN"))
                .body("siteId", equalTo(site.id()))
                .body("inspectionId", equalTo(inspection))
                .body("openedOn", equalTo("2022-03-11"))
                .body("nextSteps", contains("INTERVIEW", "ORDER", "WITHDRAWAL"))
                .body("repeatItems", equalTo(0))
                .body("overdue", equalTo(false))
                .body("history.step", contains("OPENING"));
    }

    @Test
    void aPassedInspectionNeedsNoCase() {
        String inspection = InspectionFixture.passed(CaseFixture.site());
        int before = TestLog.size(RectificationCaseState.TOPIC);

        Caller.as("inspector")
                .body(CaseFixture.newCase(inspection))
                .post(CASES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":inspection-passed"));

        assertThat(TestLog.size(RectificationCaseState.TOPIC)).isEqualTo(before);
    }

    @Test
    void aSecondCaseOfAnInspectionPointsToTheFirst() throws Exception {
        SiteRef site = CaseFixture.site();
        String body = CaseFixture.newCase(InspectionFixture.deficient(site));

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("inspector").body(body).post(CASES).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String only = Caller.as("analyst")
                .get(CASES + "?siteId=" + site.id())
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Caller.as("inspector")
                .body(body)
                .post(CASES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":case-exists"))
                .body("existing", equalTo(CASES + "/" + only));
        assertThat(TestLog.eventsOf(RectificationCaseState.TOPIC, only)).hasSize(1);
    }

    @Test
    void anUnknownInspectionIsAnUnknownReference() {
        Caller.as("inspector")
                .body(CaseFixture.newCase(UUID.randomUUID().toString()))
                .post(CASES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-reference"))
                .body("errors[0].pointer", equalTo("/inspectionId"));
    }

    @Test
    void isOpenedNeitherBeforeItsInspectionNorInTheFuture() {
        String body = CaseFixture.newCase(InspectionFixture.deficient(CaseFixture.site()));

        Caller.as("inspector")
                .body(body.replace("2022-03-11", "2022-03-09"))
                .post(CASES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/openedOn before-last-step"))
                .body("errors[0].message", equalTo("must not be before 2022-03-10, the day of the step before it"));
        Caller.as("inspector")
                .body(body.replace("2022-03-11", "2999-01-01"))
                .post(CASES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/openedOn future"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = CaseFixture.newCase(InspectionFixture.deficient(CaseFixture.site()));

        List<String> ids = Parallel.call(8, () -> Caller.as("inspector")
                .header("Idempotency-Key", key)
                .body(body)
                .post(CASES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"inspectionId\": 1}", "{\"inspectionId\": \"\"}"})
    void refusesWhatIsNoCase(String body) {
        Caller.as("inspector").body(body).post(CASES).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630121");
        for (int i = 0; i < 3; i++) {
            CaseFixture.open(site);
        }
        String ordered = CaseFixture.ordered(site);

        String first = CASES + "?limit=3&siteId=" + site.id();
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.status", contains("OPEN", "OPEN", "OPEN"))
                .body("items[0].history", nullValue())
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.id", contains(ordered))
                .body("nextCursor", nullValue());

        listed("district=630121&status=ORDERED", 1);
        listed("district=630121&from=2022-03-11&to=2022-03-11", 4);
        listed("district=630121&from=2022-03-12", 0);
        listed("district=630121&to=2022-03-10", 0);
    }

    private static void listed(String query, int size) {
        Caller.as("analyst").get(CASES + "?" + query).then().body("items", hasSize(size));
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("analyst")
                .queryParam("status", "LOST")
                .queryParam("siteId", "here")
                .queryParam("to", "yesterday")
                .queryParam("colour", "green")
                .get(CASES)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("enum", "uuid", "date", "unknown-parameter"));
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
        Caller.as(role)
                .body(CaseFixture.newCase(InspectionFixture.deficient(CaseFixture.site())))
                .post(CASES)
                .then()
                .statusCode(write);
        Caller.as(role).get(CASES).then().statusCode(read);
        RestAssured.get(CASES).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        SiteRef here = CaseFixture.site();
        String id = CaseFixture.reported(here);
        String inspection = InspectionFixture.deficient(here);
        var operatorHere = Caller.token("site-operator").sites(here.id());
        var operatorElsewhere =
                Caller.token("site-operator").sites(UUID.randomUUID().toString());
        var beijing = Caller.token("inspector").districts("11");

        Caller.with(operatorHere).get(CASES).then().body("items.id", contains(id));
        Caller.with(operatorHere).get(CASES + "/" + id).then().statusCode(200);
        for (var stranger : List.of(operatorElsewhere, beijing)) {
            Caller.with(stranger).get(CASES + "/" + id).then().statusCode(404);
            Caller.with(stranger).get(CASES + "/" + id + "/order").then().statusCode(404);
            Caller.with(stranger).get(CASES).then().statusCode(200).body("items", empty());
        }
        Caller.with(beijing)
                .body(CaseFixture.newCase(inspection))
                .post(CASES)
                .then()
                .statusCode(422);
        Caller.as("site-operator").get(CASES).then().body("items", empty());
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : List.of("/" + UUID.randomUUID(), "/no-id", "/" + UUID.randomUUID() + "/order")) {
            Caller.as("analyst").get(CASES + path).then().statusCode(404);
        }
    }
}
