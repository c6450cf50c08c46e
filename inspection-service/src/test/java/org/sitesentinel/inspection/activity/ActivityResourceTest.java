package org.sitesentinel.inspection.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ActivityResourceTest {
    private static final String ACTIVITIES = "/api/v1/activities";

    @Test
    void recordsAnActivityAndTellsTheOthers() {
        String id = held(body("疫情防控部署会", "630104"));

        Caller.as("analyst")
                .get(ACTIVITIES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("topic", equalTo("疫情防控部署会"))
                .body("participants", equalTo(60));
        assertThat(TestLog.eventsOf(ActivityState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.activity.held.v1");
            assertThat(event.state().kind()).isEqualTo(ActivityKind.MEETING);
            assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 15));
            assertThat(event.state().district()).isEqualTo("630104");
            assertThat(event.state().participants()).isEqualTo(60);
        });
    }

    @Test
    void ofTwinsInParallelOneIsHeldAndTheOthersPointToIt() throws Exception {
        String body = body("双胞胎会议", "630104");

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("inspector").body(body).post(ACTIVITIES).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String existing = Caller.as("inspector")
                .body(body)
                .post(ACTIVITIES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":activity-exists"))
                .extract()
                .path("existing");
        Caller.as("analyst").get(existing).then().statusCode(200).body("topic", equalTo("双胞胎会议"));
        held(body.replace("03-15", "03-16"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        String body = body("同一请求", "630104");

        String first = sent(key, body, 201);
        assertThat(sent(key, body, 201)).isEqualTo(first);
        sent(key, body.replace("60", "61"), 422);
    }

    private static String sent(String key, String body, int status) {
        return Caller.as("inspector")
                .header("Idempotency-Key", key)
                .body(body)
                .post(ACTIVITIES)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(ActivityState.TOPIC);

        Caller.as("inspector")
                .body("""
                        {"kind": "PARTY", "heldOn": "2999-01-01", "topic": " ", "district": "63", "participants": -1, "surplus": 1}""")
                .post(ACTIVITIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/kind enum",
                                "/heldOn future",
                                "/topic required",
                                "/district division-code",
                                "/participants not-negative"));

        assertThat(TestLog.size(ActivityState.TOPIC)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"participants\": 1.5}", "{\"topic\": \"\\u0000\"}", "{\"topic\": {}}"})
    void refusesWhatIsNoActivity(String body) {
        Caller.as("inspector")
                .body(body)
                .post(ACTIVITIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        for (int day = 1; day <= 5; day++) {
            held(body("培训" + day, "630106")
                    .replace("MEETING", day % 2 == 0 ? "DRILL" : "TRAINING")
                    .replace("2022-03-15", "2022-02-0" + day));
        }

        String first = ACTIVITIES + "?limit=3&district=630106";
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.topic", contains("培训1", "培训2", "培训3"))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.topic", contains("培训4", "培训5"))
                .body("nextCursor", nullValue());

        listed("district=630106&kind=DRILL", 2);
        listed("district=630106&from=2022-02-02&to=2022-02-04", 3);
    }

    private static void listed(String query, int size) {
        Caller.as("analyst").get(ACTIVITIES + "?" + query).then().body("items", hasSize(size));
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "inspector, 201, 200",
        "analyst, 403, 200",
        "site-operator, 403, 403",
        "district-system, 403, 403",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        Caller.as(role)
                .body(body("角色 " + role, "630104"))
                .post(ACTIVITIES)
                .then()
                .statusCode(write);
        Caller.as(role).get(ACTIVITIES).then().statusCode(read);
        RestAssured.get(ACTIVITIES).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = held(body("只属本区", "630104"));
        var beijing = Caller.token("inspector").districts("11");
        var here = Caller.token("inspector").districts("6301");

        Caller.with(here).get(ACTIVITIES + "/" + id).then().statusCode(200);
        Caller.with(beijing).get(ACTIVITIES + "/" + id).then().statusCode(404);
        Caller.with(beijing).get(ACTIVITIES + "?district=630104").then().body("items", hasSize(0));
        Caller.with(beijing)
                .body(body("越界", "630104"))
                .post(ACTIVITIES)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/district"));
        Caller.with(here).body(body("全省", "630000")).post(ACTIVITIES).then().statusCode(422);
    }

    private static String body(String topic, String district) {
        return """
                {"kind": "MEETING", "heldOn": "2022-03-15", "topic": "%s", "district": "%s", "participants": 60}""".formatted(topic, district);
    }

    private static String held(String body) {
        return Caller.as("inspector")
                .body(body)
                .post(ACTIVITIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
