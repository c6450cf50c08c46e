package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class MendingResourceTest {
    private static final String EVENTS = "/api/v1/projection/rejected-events";

    @Test
    void whatIsMendedCountsAndWhatItWasIsKeptBesideIt() {
        String key = UUID.randomUUID().toString();
        long id = reject(key, activity(key, "997511", 1, "FEAST"));
        String held = "/api/v1/metrics/activities.held?district=997511";
        String tag = Caller.as("analyst")
                .get(held)
                .then()
                .body("total.value", equalTo(0))
                .extract()
                .header("ETag");
        admin().get(EVENTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("key", equalTo(key))
                .body("reason", equalTo("cannot be read as ActivityState"))
                .body("content.kind", equalTo("FEAST"))
                .body("text", nullValue())
                .body("findings.collect { it.pointer + ' ' + it.code }", contains("/kind enum"))
                .body("findings[0].message", equalTo("is not one of the allowed values"));

        mend(id, 1, activity(key, "997511", 1, "MEETING"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("appliedAt", notNullValue())
                .body("mendedBy", notNullValue());

        // Nothing has moved in the topic, and yet what was known of the figure is out of date.
        Caller.as("analyst")
                .header("If-None-Match", tag)
                .get(held)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(1));
        admin().get(EVENTS + "/" + id).then().statusCode(404);
        mend(id, 2, activity(key, "997511", 1, "MEETING")).then().statusCode(404);
        admin().get(EVENTS + "/" + id + "/mendings")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].reason", equalTo("cannot be read as ActivityState"))
                .body("[0].before.kind", equalTo("FEAST"))
                .body("[0].content.kind", equalTo("MEETING"));
        admin().get(EVENTS + "/mendings?limit=1000")
                .then()
                .statusCode(200)
                .body("items.rejectedId", hasItem((int) id))
                .body("items.find { it.rejectedId == " + id + " }.content", nullValue());
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", empty());
    }

    @Test
    void allThatIsNotUnderstoodIsTold() {
        String key = UUID.randomUUID().toString();
        long id = reject(key, """
                {"id": "%s", "version": "first", "businessDate": "2022-02-30", "recordedAt": "2022-03-31T00:00:00Z",
                 "district": 630104, "participants": 2.5, "colour": "red"}""".formatted(key));

        admin().get(EVENTS + "/" + id)
                .then()
                .body(
                        "findings.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/version integer",
                                "/businessDate date",
                                "/district text",
                                "/kind required",
                                "/participants integer",
                                " unknown-field"))
                .body("findings.message", hasItem("must be a date that exists (YYYY-MM-DD)"));
    }

    /** All of it at once, and nothing is changed by it. */
    @Test
    void whatIsNotThatEventIsRefused() {
        String key = UUID.randomUUID().toString();
        String right = activity(key, "997512", 3, "MEETING");
        long id = reject(key, activity(key, "997512", 3, "FEAST"));

        Map<String, List<String>> refused = Map.of(
                right.replace(key, UUID.randomUUID().toString()),
                List.of("/id same-entity"),
                right.replace("\"version\":3", "\"version\":4"),
                List.of("/version same-version"),
                right.replace("\"version\":3", "\"version\":0"),
                List.of("/version positive"),
                right.replace("MEETING", "FEAST"),
                List.of("/kind enum"),
                right.replace("\"kind\"", "\"sort\""),
                List.of(" unknown-field", "/kind required"),
                right.replace(":3}", ":\"3\"}").replace("997512", "\\u0000"),
                List.of("/participants integer", "/district text"),
                right.replace(",\"participants\":3", "").replace("\"version\":3,", ""),
                List.of("/participants required", "/version required"),
                "[]",
                List.of(" object"),
                "\"'; drop table fact; --\"",
                List.of(" object"),
                "null",
                List.of(" object"));
        refused.forEach((body, errors) -> mend(id, 1, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(errors.toArray())));
        mend(id, 1, "{").then().statusCode(400).body("type", equalTo("urn:site-sentinel:problem:malformed-json"));
        admin().body(right).put(EVENTS + "/" + id).then().statusCode(428);
        mend(id, 2, right).then().statusCode(412).body("currentVersion", equalTo(1));
        mend(0, 1, right).then().statusCode(404);
        admin().get(EVENTS + "/" + id).then().body("version", equalTo(1)).body("content.kind", equalTo("FEAST"));
        admin().get(EVENTS + "/" + id + "/mendings").then().statusCode(200).body("", empty());
        admin().get(EVENTS + "/0/mendings").then().statusCode(404);
        admin().delete(EVENTS + "/" + id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "\u0001\u0000", "[1, 2]", "7"})
    void whatIsNoStateAtAllIsShownAndMended(String nonsense) {
        String key = UUID.randomUUID().toString();
        long id = reject(key, nonsense);

        admin().get(EVENTS + "/" + id).then().statusCode(200).body("findings", hasSize(1));
        mend(id, 1, activity(key, "997513", 1, "DRILL")).then().statusCode(200).body("appliedAt", notNullValue());
        admin().get(EVENTS + "/" + id + "/mendings").then().body("[0].content.id", equalTo(key));
    }

    @Test
    void twoWhoMendAtOnceMendOnce() throws ExecutionException, InterruptedException {
        String key = UUID.randomUUID().toString();
        long id = reject(key, "{}");

        List<Integer> answers = Parallel.call(
                6, () -> mend(id, 1, activity(key, "997514", 1, "DRILL")).statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).allMatch(status -> List.of(200, 404, 412).contains(status));
        admin().get(EVENTS + "/" + id + "/mendings").then().body("", hasSize(1));
    }

    /** What was known of somebody goes, the mended and what it had been. */
    @Test
    void whatWasMendedOfAPersonGoesWithTheirTombstone() {
        String key = UUID.randomUUID().toString();
        TestLog.publish(PersonnelState.TOPIC.name(), key, "some.event.v1", "{}".getBytes(StandardCharsets.UTF_8));
        long id = awaited(key);
        mend(id, 1, """
                        {"id": "%s", "version": 1, "businessDate": "2022-03-31", "recordedAt": "2022-03-31T00:00:00Z",
                         "personRef": "ref-of-nobody", "site": {"id": "%s", "type": "OFFICE_BUILDING",
                         "district": "997515"}, "post": "CONSTRUCTION_WORKER", "joined": "2022-03-31"}""".formatted(key, UUID.randomUUID()))
                .then()
                .statusCode(200)
                .body("appliedAt", notNullValue());

        TestLog.forget(PersonnelState.TOPIC, key);
        TestLog.awaitApplied(PersonnelState.TOPIC);

        assertThat(TestLog.count("select count(*) from mended_event where key = '" + key + "'"))
                .isZero();
        assertThat(TestLog.count("select count(*) from fact where entity_id = '" + key + "'"))
                .isZero();
    }

    /** A topic that is read from its beginning again tells the record as it was. */
    @Test
    void whatWasMendedAndIsReadAgainIsNotSetAsideAgain() {
        String key = UUID.randomUUID().toString();
        long id = reject(key, "{");
        // The next record of that key stands behind it.
        assertThat(TestLog.count("""
                        with again as (insert into mended_event (rejected_id, version, topic, partition, "offset", key,
                            reason, mended, mended_by, mended_at, applied_at)
                        select -id, 2, topic, partition, "offset" + 1, key, reason, '', 'test', now(), now()
                        from rejected_event where id = %d returning 1) select count(*) from again""".formatted(id))).isEqualTo(1);

        TestLog.publish(ActivityState.TOPIC.name(), key, "some.event.v1", "{".getBytes(StandardCharsets.UTF_8));
        TestLog.awaitApplied(ActivityState.TOPIC);

        assertThat(TestLog.count("select count(*) from rejected_event where key = '" + key + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "inspector", "site-operator", "frontend", "district-system", "privacy-officer"})
    void isForTheBureauAlone(String role) {
        Caller.as(role).get(EVENTS + "/1").then().statusCode(403);
        Caller.as(role).get(EVENTS + "/mendings").then().statusCode(403);
        Caller.as(role).get(EVENTS + "/1/mendings").then().statusCode(403);
        Caller.as(role)
                .header("If-Match", "\"1\"")
                .body("{}")
                .put(EVENTS + "/1")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification admin() {
        return Caller.as("bureau-admin");
    }

    private static Response mend(long id, long version, String event) {
        return admin().header("If-Match", "\"" + version + "\"").body(event).put(EVENTS + "/" + id);
    }

    private static long reject(String key, String payload) {
        TestLog.publish(ActivityState.TOPIC.name(), key, "some.event.v1", payload.getBytes(StandardCharsets.UTF_8));
        return awaited(key);
    }

    private static long awaited(String key) {
        TestLog.awaitCount(1, "select count(*) from rejected_event where key = '" + key + "'");
        return TestLog.count("select id from rejected_event where key = '" + key + "'");
    }

    private static String activity(String key, String district, int version, String kind) {
        return "{\"id\":\"%s\",\"version\":%d,\"businessDate\":\"2022-03-31\",\"recordedAt\":\"2022-03-31T00:00:00Z\","
                        .formatted(key, version)
                + "\"kind\":\"%s\",\"district\":\"%s\",\"participants\":3}".formatted(kind, district);
    }
}
