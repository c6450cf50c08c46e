package org.sitesentinel.siteregistry.checkin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.passed;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.gate.GateFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AnomalyResourceTest {
    /** An hour and a half ago, but not so that minutes around it lie on two days. */
    private static final Instant AT = Instant.now()
            .minus(90, ChronoUnit.MINUTES)
            .atZone(ZoneId.of("Asia/Shanghai"))
            .truncatedTo(ChronoUnit.HOURS)
            .plusMinutes(30)
            .minusHours(1)
            .toInstant();

    @Test
    void aCrowdThatCameWithOneScan() {
        Gate gate = gate();
        passed(gate.code(), "IN", AT, people(20));
        anomalies(gate).body("", empty());

        passed(gate.code(), "IN", AT, people(21));
        anomalies(gate).body("kind", contains("CROWDED_SCAN")).body("people", contains(21));
    }

    @Test
    void somebodyWhoEntersTwoSitesWithinMinutes() {
        Gate here = gate();
        Gate there = gate();
        String near = newPerson();
        String far = newPerson();
        passed(here.code(), "IN", AT, near, far);
        passed(there.code(), "IN", AT.plus(5, ChronoUnit.MINUTES), near);
        passed(there.code(), "IN", AT.plus(6, ChronoUnit.MINUTES), far);

        anomalies(here).body("kind", contains("TWO_SITES_AT_ONCE")).body("people", contains(1));
        anomalies(there).body("kind", contains("TWO_SITES_AT_ONCE"));
    }

    @Test
    void somebodyWhoIsTurnedAwayAndLetInAMomentLater() {
        String district = GateFixture.newDistrict();
        Gate gate = CheckInFixture.gateIn(district);
        GateFixture.policyIn(district);
        String hasty = newPerson();
        passed(gate.code(), "IN", AT, hasty);
        CheckInFixture.post(CheckInFixture.scan(
                        gate.code(), "IN", AT.plus(5, ChronoUnit.MINUTES), """
                        {"person": {"personRef": "%s"}, "codeColour": "GREEN",
                         "certificate": {"result": "NEGATIVE", "sampledAt": "%s"}}""".formatted(hasty, AT)))
                .then()
                .statusCode(201)
                .body("people[0].decision", equalTo("ADMIT"));

        anomalies(gate)
                .body("kind", contains("REFUSED_THEN_ADMITTED"))
                .body("at", contains(AT.plus(5, ChronoUnit.MINUTES).toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200",
        "inspector, 200",
        "privacy-officer, 200",
        "site-operator, 404",
        "frontend, 403",
        "analyst, 403",
        "district-system, 403"
    })
    void eachRoleMayDoItsPart(String role, int status) {
        Caller.as(role)
                .queryParam("siteId", gate().siteId())
                .get("/api/v1/check-in-anomalies")
                .then()
                .statusCode(status);
    }

    private static String[] people(int count) {
        return Stream.generate(GateFixture::newPerson).limit(count).toArray(String[]::new);
    }

    private static ValidatableResponse anomalies(Gate gate) {
        return Caller.as("inspector")
                .queryParam("siteId", gate.siteId())
                .queryParam("day", CheckInFixture.dayOf(AT).toString())
                .get("/api/v1/check-in-anomalies")
                .then()
                .statusCode(200);
    }
}
