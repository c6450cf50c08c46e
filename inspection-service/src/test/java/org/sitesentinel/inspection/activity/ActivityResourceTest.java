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
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

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

    @Test
    void tellsWhomItReached() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        String plain = body("未计覆盖", "630104");
        String reaching = body("覆盖三处", "630104").replace("60}", """
                60, "peopleReached": 900, "sitesReached": 3, "siteIds": ["%s"], "minutes": "一、通报情况。"}""".formatted(site.id()));

        Caller.as("analyst")
                .get(ACTIVITIES + "/" + held(plain))
                .then()
                .body("peopleReached", equalTo(60))
                .body("sitesReached", nullValue())
                .body("siteIds", hasSize(0));
        String id = held(reaching);
        Caller.as("analyst")
                .get(ACTIVITIES + "/" + id)
                .then()
                .body("peopleReached", equalTo(900))
                .body("sitesReached", equalTo(3))
                .body("siteIds", contains(site.id()))
                .body("minutes", equalTo("一、通报情况。"));
        listed("siteId=" + site.id(), 1);
        assertThat(TestLog.eventsOf(ActivityState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.state().peopleReached()).isEqualTo(900);
            assertThat(event.state().sitesReached()).isEqualTo(3);
            assertThat(event.state().withdrawn()).isNull();
        });
    }

    @Test
    void reachesNoFewerThanItNames() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        Caller.as("inspector")
                .body(body("太少", "630104").replace("60}", """
                        60, "peopleReached": 59, "sitesReached": 0, "siteIds": ["%s"]}""".formatted(site.id())))
                .post(ACTIVITIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/peopleReached min", "/sitesReached min"));
        Caller.as("inspector")
                .body(body("未知", "630104").replace("60}", """
                        60, "siteIds": ["%s", "%s"]}""".formatted(site.id(), UUID.randomUUID())))
                .post(ACTIVITIES)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/siteIds/1 site"));
    }

    @Test
    void aCorrectionRestatesItAndKeepsWhatItWas() {
        String id = held(body("更正前", "630104"));
        String correction = """
                {"kind": "TRAINING", "topic": "更正后", "participants": 50, "reason": "误记人数"}""";

        corrected(id, "\"1\"", correction, 200);
        corrected(id, "\"1\"", correction, 412);
        corrected(id, "\"2\"", "{\"participants\": -1}", 400);
        Caller.as("analyst")
                .get(ACTIVITIES + "/" + id + "/versions")
                .then()
                .body("version", contains(1, 2))
                .body("topic", contains("更正前", "更正后"))
                .body("participants", contains(60, 50))
                .body("reason", contains(null, "误记人数"));
        assertThat(TestLog.eventsOf(ActivityState.TOPIC, id)).hasSize(2).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.activity.corrected.v1");
            assertThat(event.state().version()).isEqualTo(2);
            assertThat(event.state().kind()).isEqualTo(ActivityKind.TRAINING);
            assertThat(event.state().participants()).isEqualTo(50);
        });
        Caller.as("inspector")
                .body(correction)
                .put(ACTIVITIES + "/" + id)
                .then()
                .statusCode(428);
    }

    private static void corrected(String id, String version, String body, int status) {
        Caller.as("inspector")
                .header("If-Match", version)
                .body(body)
                .put(ACTIVITIES + "/" + id)
                .then()
                .statusCode(status);
    }

    @Test
    void aCorrectionMakesNoTwin() {
        String first = held(body("甲", "630104"));
        String second = held(body("乙", "630104"));
        String toFirst = """
                {"kind": "MEETING", "topic": "甲", "participants": 60, "reason": "笔误"}""";

        Caller.as("inspector")
                .header("If-Match", "\"1\"")
                .body(toFirst)
                .put(ACTIVITIES + "/" + second)
                .then()
                .statusCode(409)
                .body("existing", equalTo(ACTIVITIES + "/" + first));
        withdrawn(first, 200);
        corrected(second, "\"1\"", toFirst, 200);
    }

    private static void withdrawn(String id, int status) {
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"重复登记\"}")
                .post(ACTIVITIES + "/" + id + "/withdrawal")
                .then()
                .statusCode(status);
    }

    @Test
    void whatIsWithdrawnStaysOnRecordAndMakesRoom() {
        String id = held(body("撤销", "630107"));
        withdrawn(id, 200);
        withdrawn(id, 412);

        assertThat(TestLog.eventsOf(ActivityState.TOPIC, id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.activity.withdrawn.v1");
            assertThat(event.state().held()).isFalse();
        });
        Caller.as("inspector")
                .header("If-Match", "\"2\"")
                .body("{\"kind\": \"MEETING\", \"topic\": \"撤销\", \"participants\": 1, \"reason\": \"晚了\"}")
                .put(ACTIVITIES + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith(":activity-withdrawn"));
        held(body("撤销", "630107"));
        listed("district=630107", 2);
        listed("district=630107&withdrawn=false", 1);
        listed("district=630107&topic=销", 2);
        listed("district=630107&topic=%25", 0);
        assertThat(Caller.as("analyst")
                        .accept("text/csv")
                        .get(ACTIVITIES + "?district=630107")
                        .asString()
                        .lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("Meeting");
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
