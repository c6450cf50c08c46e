package org.sitesentinel.siteregistry.checkin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.newKiosk;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.allowlist.AllowListFixture;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.gate.GateFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OfflineDecisionTest {
    private final String kiosk = newKiosk();
    private Gate gate;
    private String list;

    @BeforeEach
    void fetchList() {
        gate = gate();
        list = AllowListFixture.listOf(gate);
    }

    @Test
    void whatTheKioskDidIsKeptBesideWhatTheGateDecides() {
        String id = batch(scan(1, list, Instant.now(), decided(newPerson(), "ADMIT")))
                .body("rows.outcome", contains("CREATED"))
                .body("rows[0].decisions", contains("ADMIT"))
                .extract()
                .path("rows[0].id");

        Caller.as("inspector")
                .get("/api/v1/check-ins/" + id)
                .then()
                .body("allowListId", equalTo(list))
                .body("people.kioskDecision", contains("ADMIT"));
        anomalies(Instant.now()).body("", empty());
    }

    @Test
    void whereTheyDifferIsAnAnomaly() {
        String restricted = newPerson();
        GateFixture.quarantined(restricted);
        Instant now = Instant.now();
        batch(scan(
                        1,
                        list,
                        now,
                        decided(restricted, "ADMIT"),
                        decided(newPerson(), "CHECK_BY_HAND"),
                        decided(newPerson(), "ADMIT")))
                .body("rows[0].decisions", contains("REFUSE", "ADMIT", "ADMIT"));

        anomalies(now).body("kind", contains("KIOSK_DECIDED_OTHERWISE")).body("people", contains(2));
    }

    @Test
    void aListThatDidNotHoldThenIsAnAnomaly() {
        Instant before = ago(10);
        batch(scan(1, list, before, decided(newPerson(), "ADMIT"))).body("created", equalTo(1));

        anomalies(before).body("kind", hasItem("ALLOW_LIST_OUT_OF_TIME"));
    }

    @Test
    void refusesAListThatWasNotIssuedForTheSite() {
        String elsewhere = AllowListFixture.listOf(gate());
        Instant now = Instant.now();
        batch(
                        scan(1, elsewhere, now, decided(newPerson(), "ADMIT")),
                        scan(2, UUID.randomUUID().toString(), now, decided(newPerson(), "ADMIT")),
                        scan(3, list, now, CheckInFixture.green(newPerson())),
                        scan(4, list, now, decided(newPerson(), "ADMIT")))
                .body("rows.outcome", contains("REJECTED", "REJECTED", "REJECTED", "CREATED"))
                .body("rows[0].errors.pointer", contains("/allowListId"))
                .body("rows[1].errors.code", contains("allow-list"))
                .body("rows[2].errors.pointer", contains("/people/0/kioskDecision"));
    }

    private String scan(int sequence, String listId, Instant at, String... people) {
        return "{\"allowListId\": \"%s\", %s"
                .formatted(
                        listId,
                        CheckInFixture.kioskScan(gate.code(), "IN", at, kiosk, sequence, people)
                                .substring(1));
    }

    private static String decided(String person, String decision) {
        String green = CheckInFixture.green(person);
        return "{\"kioskDecision\": \"%s\", %s".formatted(decision, green.substring(1));
    }

    private static ValidatableResponse batch(String... scans) {
        return Caller.as("frontend")
                .body(List.of(scans).toString())
                .post("/api/v1/check-in-batches")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse anomalies(Instant at) {
        return Caller.as("inspector")
                .queryParam("siteId", gate.siteId())
                .queryParam("day", CheckInFixture.dayOf(at).toString())
                .get("/api/v1/check-in-anomalies")
                .then()
                .statusCode(200);
    }
}
