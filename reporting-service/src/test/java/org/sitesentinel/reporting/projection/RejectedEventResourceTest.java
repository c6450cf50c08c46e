package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RejectedEventResourceTest {
    private static final String EVENTS = "/api/v1/projection/rejected-events";
    private static final String ACTIVITY =
            "{\"id\":\"%s\",\"version\":1,\"businessDate\":\"2022-03-31\",\"recordedAt\":\"2022-03-31T00:00:00Z\","
                    + "\"kind\":\"%s\",\"district\":\"997501\",\"title\":\"会议\",\"participants\":3}";

    /** As if a later release could read what this one could not. */
    @Test
    void whatIsRepairedIsAppliedAndWaitsNoLonger() {
        String key = UUID.randomUUID().toString();
        long id = reject(ActivityState.TOPIC.name(), key, ACTIVITY.formatted(key, "FEAST"));

        Caller.as("bureau-admin").post(EVENTS + "/" + id + "/replay").then().statusCode(409);
        String repaired = ACTIVITY.formatted(key, "MEETING");
        TestLog.count("with repaired as (update rejected_event set payload = convert_to('" + repaired
                + "', 'UTF8') where id = " + id + " returning 1) select count(*) from repaired");
        Caller.as("bureau-admin")
                .post(EVENTS + "/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("applied", equalTo(1));

        Caller.as("analyst")
                .get("/api/v1/metrics/activities.held?district=997501")
                .then()
                .body("total.value", equalTo(1));
        Caller.as("bureau-admin").post(EVENTS + "/" + id + "/replay").then().statusCode(404);
    }

    @Test
    void allThatWaitAreListedAndTriedAgain() {
        String key = UUID.randomUUID().toString();
        long id = reject(ActivityState.TOPIC.name(), key, "{");

        Caller.as("bureau-admin")
                .get(EVENTS + "?limit=1000&topic=" + ActivityState.TOPIC.name())
                .then()
                .statusCode(200)
                .body("items.key", hasItem(key))
                .body("items.find { it.key == '" + key + "' }.reason", equalTo("cannot be read as ActivityState"))
                .body("items.find { it.key == '" + key + "' }.bytes", equalTo(1));
        Caller.as("bureau-admin").post(EVENTS + "/replay").then().statusCode(200);
        Caller.as("bureau-admin").delete(EVENTS + "/" + id).then().statusCode(204);
        Caller.as("bureau-admin").delete(EVENTS + "/" + id).then().statusCode(404);
        Caller.as("bureau-admin").get(EVENTS + "?limit=1000").then().body("items.key", not(hasItem(key)));
    }

    /** Applied later, it would bring back who was to be forgotten. */
    @Test
    void whatWaitsOfAnEntityGoesWithItsTombstone() {
        String key = UUID.randomUUID().toString();
        reject(PersonnelState.TOPIC.name(), key, "{}");

        TestLog.forget(PersonnelState.TOPIC, key);
        TestLog.awaitApplied(PersonnelState.TOPIC);

        assertThat(TestLog.count("select count(*) from rejected_event where key = '" + key + "'"))
                .isZero();
    }

    @Test
    void whatIsNoIdIsNotFound() {
        Caller.as("bureau-admin").post(EVENTS + "/1'--/replay").then().statusCode(404);
        Caller.as("bureau-admin").get(EVENTS + "?cursor=x").then().statusCode(400);
        Caller.as("bureau-admin").get(EVENTS + "?limit=0").then().statusCode(400);
    }

    private static long reject(String topic, String key, String payload) {
        TestLog.publish(topic, key, "some.event.v1", payload.getBytes(StandardCharsets.UTF_8));
        TestLog.awaitCount(1, "select count(*) from rejected_event where key = '" + key + "'");
        return TestLog.count("select id from rejected_event where key = '" + key + "'");
    }
}
