package org.sitesentinel.siteregistry.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.green;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.post;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.scan;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ClosedLoopResourceTest {
    private static final String FOR_NOW = "{\"firstDay\": \"2022-03-01\"}";
    private Gate gate;

    @BeforeEach
    void openGate() {
        gate = gate();
    }

    @Test
    void nobodyLeavesWithoutAPermitWhileItLasts() {
        String permitted = newPerson();
        set("0", FOR_NOW).then().statusCode(200).header("ETag", "\"1\"");
        permit(permitted, ago(60).toString(), "2999-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.code", contains("permit-too-long"));
        permit(permitted, ago(60).toString(), ago(-60).toString()).then().statusCode(201);

        post(scan(gate.code(), "OUT", ago(1), green(newPerson()), green(permitted)))
                .then()
                .statusCode(201)
                .body("people.decision", contains("REFUSE", "ADMIT"))
                .body("people[0].reasons.code", contains("exit-closed"));
        post(scan(gate.code(), "OUT", ago(61), green(permitted))).then().body("people.decision", contains("REFUSE"));
        post(scan(gate.code(), "IN", ago(1), green(newPerson()))).then().body("people.decision", contains("ADMIT"));

        set("1", "{\"firstDay\": \"2022-03-01\", \"lastDay\": \"2022-03-14\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        post(scan(gate.code(), "OUT", ago(1), green(newPerson()))).then().body("people.decision", contains("ADMIT"));
    }

    @Test
    void isSetFromTheVersionThatIsKnown() throws Exception {
        get().body("version", equalTo(0)).body("firstDay", nullValue());
        assertThat(Parallel.call(4, () -> set("0", FOR_NOW).statusCode()))
                .containsExactlyInAnyOrder(200, 412, 412, 412);
        set("0", FOR_NOW).then().statusCode(412);
        Caller.as("bureau-admin").body(FOR_NOW).put(path()).then().statusCode(428);
        get().body("version", equalTo(1)).body("firstDay", equalTo("2022-03-01"));
    }

    @Test
    void saysAllThatIsWrong() {
        set("0", "{\"firstDay\": \"2022-03-02\", \"lastDay\": \"2022-03-01\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lastDay"));
        Caller.as("bureau-admin")
                .body("{\"person\": {\"personRef\": \"short\"}}")
                .post(permits())
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/person/personRef", "/validFrom", "/validUntil", "/reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200, 200",
        "site-operator, 404, 404",
        "frontend, 403, 200",
        "inspector, 403, 200",
        "analyst, 403, 403",
        "privacy-officer, 403, 403"
    })
    void eachRoleMayDoItsPart(String role, int setting, int reading) {
        Caller.as(role)
                .header("If-Match", "\"0\"")
                .body(FOR_NOW)
                .put(path())
                .then()
                .statusCode(setting);
        Caller.as(role).get(path()).then().statusCode(reading);
        Caller.with(Caller.token(role).sites(gate.siteId()))
                .get(path())
                .then()
                .statusCode(reading == 404 ? 200 : reading);
    }

    private Response set(String version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path());
    }

    private ValidatableResponse get() {
        return Caller.as("bureau-admin").get(path()).then().statusCode(200);
    }

    private Response permit(String person, String from, String until) {
        return Caller.as("bureau-admin")
                .body(
                        "{\"person\": {\"personRef\": \"%s\"}, \"validFrom\": \"%s\", \"validUntil\": \"%s\", \"reason\": \"就医\"}"
                                .formatted(person, from, until))
                .post(permits());
    }

    private String path() {
        return "/api/v1/sites/" + gate.siteId() + "/closed-loop";
    }

    private String permits() {
        return "/api/v1/sites/" + gate.siteId() + "/exit-permits";
    }
}
