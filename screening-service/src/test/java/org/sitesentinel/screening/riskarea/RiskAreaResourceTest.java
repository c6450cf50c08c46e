package org.sitesentinel.screening.riskarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.AREAS;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.area;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.listed;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.open;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

/** Listing risk areas and finding them again. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RiskAreaResourceTest {

    @Test
    void listsAnAreaAndTellsTheOthers() {
        var answer = listed(area("210101001"))
                .header("ETag", "\"1\"")
                .body("division", equalTo("210101001"))
                .body("divisionName", equalTo("某区某街道"))
                .body("level", equalTo("HIGH"))
                .body("from", equalTo("2022-03-10"))
                .body("to", nullValue())
                .body("source", equalTo("国务院客户端"))
                .extract();
        String id = answer.path("id");

        assertThat(answer.header("Location")).endsWith(AREAS + "/" + id);
        Caller.as("analyst")
                .get(AREAS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("source", equalTo("国务院客户端"));
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(RiskAreaState.LISTED.name());
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 10));
            assertThat(event.state().division()).isEqualTo("210101001");
            assertThat(event.state().level()).isEqualTo(RiskLevel.HIGH);
            assertThat(event.state().from()).isEqualTo(LocalDate.of(2022, 3, 10));
            assertThat(event.state().to()).isNull();
        });
    }

    @Test
    void anAreaMayBeListedWhenItsEndIsKnown() {
        String body = area("210102").replaceFirst("\\{", "{\"to\": \"2022-03-10\", ");

        String id = listed(body).body("to", equalTo("2022-03-10")).extract().path("id");

        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 10));
            assertThat(event.state().to()).isEqualTo(LocalDate.of(2022, 3, 10));
        });
    }

    @Test
    void aSecondListingOfTheDayPointsToTheFirst() throws Exception {
        String body = area("210103");

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(AREAS).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String only = Caller.as("analyst")
                .get(AREAS + "?division=210103")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Caller.as("district-system")
                .body(body.replace("某区某街道", "同区"))
                .post(AREAS)
                .then()
                .statusCode(409)
                .body("type", endsWith(":risk-area-listed"))
                .body("existing", equalTo(AREAS + "/" + only))
                .body("currentVersion", equalTo(1));
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, only)).hasSize(1);
    }

    @Test
    void anotherDayDivisionOrLevelIsNoTwin() {
        String body = area("210104");

        listed(body);
        listed(body.replace("03-10", "03-11"));
        listed(body.replace("210104", "210104001"));
        listed(body.replace("HIGH", "MEDIUM"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String key = UUID.randomUUID().toString();

        List<String> ids = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(area("210105"))
                .post(AREAS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, ids.get(0))).hasSize(1);
        Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(area("210106"))
                .post(AREAS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
        Caller.as("analyst").get(AREAS + "?division=210106").then().body("items", empty());
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        for (int day = 11; day <= 15; day++) {
            listed(area("210107")
                    .replace("03-10", "03-" + day)
                    .replaceFirst("\\{", "{\"to\": \"2022-03-%d\", ".formatted(day + 2)));
        }
        listed(area("210107").replace("HIGH", "MEDIUM").replace("03-10", "03-16"));

        String first = AREAS + "?division=210107&level=HIGH&limit=3";
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.from", contains("2022-03-11", "2022-03-12", "2022-03-13"))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.from", contains("2022-03-14", "2022-03-15"))
                .body("nextCursor", nullValue());

        found("level=MEDIUM", "2022-03-16");
        found("on=2022-03-10");
        found("on=2022-03-11", "2022-03-11");
        found("on=2022-03-13", "2022-03-11", "2022-03-12", "2022-03-13");
        found("on=2022-03-14", "2022-03-12", "2022-03-13", "2022-03-14");
        found("on=2022-03-17&level=HIGH", "2022-03-15");
        found("on=2999-01-01", "2022-03-16");
    }

    private static void found(String query, String... from) {
        Caller.as("analyst")
                .get(AREAS + "?division=210107&" + query)
                .then()
                .statusCode(200)
                .body("items.from", equalTo(List.of(from)));
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("analyst")
                .queryParam("on", "2022-02-30")
                .queryParam("level", "high")
                .queryParam("limit", "7.0")
                .queryParam("division", "\0")
                .queryParam("colour", "red")
                .get(AREAS)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("date", "enum", "integer", "text", "unknown-parameter"));
        for (String query : List.of("limit=0", "limit=1001", "cursor=zzz", "level=HIGH&level=LOW")) {
            Caller.as("analyst")
                    .get(AREAS + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?" + query.substring(0, query.indexOf('='))));
        }
    }

    @ParameterizedTest(name = "{0}: list {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200, 210110",
        "district-system, 201, 200, 210111",
        "inspector, 403, 200, 210112",
        "site-operator, 403, 200, 210113",
        "frontend, 403, 200, 210114",
        "analyst, 403, 200, 210115",
        "privacy-officer, 403, 200, 210116",
        "nobody, 403, 403, 210117",
    })
    void asksForARole(String role, int write, int read, String division) {
        String id = open(division);

        Caller.as(role).body(area(division + "001")).post(AREAS).then().statusCode(write);
        Caller.as(role).get(AREAS).then().statusCode(read);
        Caller.as(role).get(AREAS + "/" + id).then().statusCode(read);
    }

    @Test
    void asksForAToken() {
        RestAssured.get(AREAS).then().statusCode(401).contentType("application/problem+json");
        RestAssured.get(AREAS + "/" + UUID.randomUUID()).then().statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body(area("210118"))
                .post(AREAS)
                .then()
                .statusCode(401);
    }

    // The list is about the whole country: where somebody comes from lies mostly outside the reader's districts.
    @Test
    void noScopeNarrowsTheList() {
        String id = Caller.with(Caller.token("district-system").districts("11"))
                .body(area("210119"))
                .post(AREAS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (var reader : List.of(
                Caller.token("inspector").districts("11"),
                Caller.token("site-operator").sites(UUID.randomUUID().toString()),
                Caller.token("site-operator"))) {
            Caller.with(reader).get(AREAS + "/" + id).then().statusCode(200);
            Caller.with(reader).get(AREAS + "?division=210119").then().body("items.id", contains(id));
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Caller.as("analyst").get(AREAS + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("analyst").get(AREAS + "/no-id").then().statusCode(404);
    }
}
