package org.sitesentinel.screening.riskarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.AREAS;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.open;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

/** Ending risk areas, and what refuses to be an end. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RiskAreaEndingTest {
    private static final String ENDING = "{\"to\": \"2022-03-20\"}";

    @Test
    void endsAnAreaAndTellsTheOthers() {
        String id = open("210201");

        end(id, 1, ENDING)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(id))
                .body("version", equalTo(2))
                .body("from", equalTo("2022-03-10"))
                .body("to", equalTo("2022-03-20"));

        inForce("210201", "2022-03-20", id);
        notInForce("210201", "2022-03-21");
        var events = TestLog.eventsOf(RiskAreaState.TOPIC, id);
        assertThat(events).extracting(event -> event.state().version()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(events)
                .filteredOn(event -> event.type().equals(RiskAreaState.ENDED.name()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.state().version()).isEqualTo(2);
                    assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 20));
                    assertThat(event.state().from()).isEqualTo(LocalDate.of(2022, 3, 10));
                    assertThat(event.state().to()).isEqualTo(LocalDate.of(2022, 3, 20));
                });
    }

    @Test
    void anEndMayTurnOutToBeAnotherDay() {
        String id = open("210202");
        end(id, 1, ENDING).then().statusCode(200);

        end(id, 2, "{\"to\": \"2022-03-25\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("to", equalTo("2022-03-25"));

        inForce("210202", "2022-03-25", id);
        notInForce("210202", "2022-03-26");
    }

    @Test
    void theFirstDayMayBeTheLast() {
        String id = open("210203");

        end(id, 1, "{\"to\": \"2022-03-10\"}").then().statusCode(200);

        inForce("210203", "2022-03-10", id);
        notInForce("210203", "2022-03-11");
    }

    @Test
    void doesNotEndBeforeItsStart() {
        String id = open("210204");

        end(id, 1, "{\"to\": \"2022-03-09\"}")
                .then()
                .statusCode(422)
                .body("type", endsWith(":ends-before-start"))
                .body("errors.pointer", contains("/to"))
                .body("errors.code", contains("ends-before-start"));

        isOpen(id);
    }

    @Test
    void refusesAStaleOrUnnamedVersion() {
        String id = open("210205");

        Caller.as("bureau-admin")
                .body(ENDING)
                .post(AREAS + "/" + id + "/ending")
                .then()
                .statusCode(428)
                .body("type", endsWith(":if-match-required"));
        for (String tag : List.of("\"2\"", "\"0\"", "1", "W/\"1\"", "*", "\"1\", \"2\"")) {
            Caller.as("bureau-admin")
                    .header("If-Match", tag)
                    .body(ENDING)
                    .post(AREAS + "/" + id + "/ending")
                    .then()
                    .statusCode(412)
                    .body("type", endsWith(":stale-version"))
                    .body("currentVersion", equalTo(1));
        }

        isOpen(id);
    }

    @Test
    void ofParallelEndingsOneWins() throws Exception {
        String id = open("210206");

        List<Integer> statuses = Parallel.call(8, () -> end(id, 1, ENDING).statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, id)).hasSize(2);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String id = open("210207");
        String key = UUID.randomUUID().toString();

        List<String> ends = Parallel.call(8, () -> withKey(id, key, ENDING)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .path("to"));

        assertThat(ends).hasSize(8).containsOnly("2022-03-20");
        withKey(id, key, ENDING).then().statusCode(200).header("Idempotency-Replayed", "true");
        withKey(id, key, "{\"to\": \"2022-03-21\"}")
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, id)).hasSize(2);
    }

    private static Response withKey(String id, String key, String body) {
        return Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body(body)
                .post(AREAS + "/" + id + "/ending");
    }

    @Test
    void tellsAllErrorsAtOnce() {
        String id = open("210208");

        end(id, 1, "{\"to\": \"2022-02-30\", \"reason\": \"none\"}")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/to date", " unknown-field"));

        isOpen(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"2022-03-20\"",
                "{}",
                "{\"to\": null}",
                "{\"to\": \"\"}",
                "{\"to\": 20220320}",
                "{\"to\": [2022, 3, 20]}",
                "{\"to\": \"2022-03-20T00:00:00\"}",
                "{\"to\": \"+999999999-12-31\"}",
            })
    void refusesWhatIsNoEnding(String body) {
        // Every case its own area, told from the others by its digest.
        String id = open("210219%06d".formatted(Math.floorMod(body.hashCode(), 1_000_000)));

        end(id, 1, body).then().statusCode(400).contentType("application/problem+json");

        isOpen(id);
    }

    @Test
    void whatIsNotListedIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
            end(id, 1, ENDING).then().statusCode(404).body("type", endsWith(":not-found"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200, 210210",
        "district-system, 200, 210211",
        "inspector, 403, 210212",
        "site-operator, 403, 210213",
        "frontend, 403, 210214",
        "analyst, 403, 210215",
        "privacy-officer, 403, 210216",
        "nobody, 403, 210217",
    })
    void asksForARole(String role, int status, String division) {
        String id = open(division);

        Caller.as(role)
                .header("If-Match", "\"1\"")
                .body(ENDING)
                .post(AREAS + "/" + id + "/ending")
                .then()
                .statusCode(status);
    }

    @Test
    void asksForAToken() {
        String id = open("210218");

        RestAssured.given()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(ENDING)
                .post(AREAS + "/" + id + "/ending")
                .then()
                .statusCode(401);

        isOpen(id);
    }

    private static Response end(String id, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(AREAS + "/" + id + "/ending");
    }

    private static void inForce(String division, String on, String id) {
        Caller.as("analyst")
                .get(AREAS + "?division=" + division + "&on=" + on)
                .then()
                .body("items.id", contains(id));
    }

    private static void notInForce(String division, String on) {
        Caller.as("analyst")
                .get(AREAS + "?division=" + division + "&on=" + on)
                .then()
                .body("items", empty());
    }

    /** No refusal has left a trace. */
    private static void isOpen(String id) {
        Caller.as("analyst")
                .get(AREAS + "/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("to", nullValue());
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, id)).hasSize(1);
    }
}
