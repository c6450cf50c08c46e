package org.sitesentinel.siteregistry.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gateIn;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.passed;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.checkin.CheckInFixture;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.gate.GateFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ContactTraceResourceTest {
    private static final String TRACES = "/api/v1/contact-traces";
    private final String traced = newPerson();

    @Test
    void findsWhoWasAtTheVenueLongEnoughAndForHowLong() {
        Gate gate = gate();
        String near = newPerson();
        String brief = newPerson();
        String elsewhere = newPerson();
        Instant entered = ago(600);
        passed(gate.code(), "IN", entered, traced);
        passed(gate.code(), "IN", entered.plus(30, ChronoUnit.MINUTES), near);
        passed(gate.code(), "OUT", entered.plus(60, ChronoUnit.MINUTES), traced);
        passed(gate.code(), "OUT", entered.plus(90, ChronoUnit.MINUTES), near);
        passed(gate.code(), "IN", entered.plus(50, ChronoUnit.MINUTES), brief);
        passed(gate.code(), "OUT", entered.plus(95, ChronoUnit.MINUTES), brief);
        passed(gate().code(), "IN", entered, elsewhere);

        trace("")
                .body("visits.siteId", contains(gate.siteId()))
                .body("visits.buildingId", contains(gate.buildingId()))
                .body("visits.exit", contains("SCANNED"))
                .body("visits.enteredAt", contains(entered.toString()))
                .body("contacts.personRef", contains(near))
                .body("contacts.minutes", contains(30))
                .body(
                        "contacts.togetherFrom",
                        contains(entered.plus(30, ChronoUnit.MINUTES).toString()))
                .body(
                        "contacts.togetherTo",
                        contains(entered.plus(60, ChronoUnit.MINUTES).toString()));
        trace(", \"minutesOfOverlap\": 10").body("contacts.personRef", containsInAnyOrder(near, brief));
        trace(", \"marginMinutes\": 5")
                .body("contacts.personRef", containsInAnyOrder(near, brief))
                .body("contacts.minutes", containsInAnyOrder(35, 15));
        trace(", \"minutesOfOverlap\": 31").body("contacts", empty());
    }

    @Test
    void aScanWithinTwoHoursExtendsTheVisitAndALaterOneBeginsAnother() {
        Gate gate = gate();
        Instant first = ago(1000);
        passed(gate.code(), "IN", first, traced);
        passed(gate.code(), "IN", first.plus(120, ChronoUnit.MINUTES), traced);
        passed(gate.code(), "IN", first.plus(241, ChronoUnit.MINUTES), traced);
        passed(gate.code(), "OUT", first.plus(300, ChronoUnit.MINUTES), traced);
        passed(gate.code(), "IN", first.plus(310, ChronoUnit.MINUTES), traced);

        trace("")
                .body(
                        "visits.enteredAt",
                        contains(
                                first.toString(),
                                first.plus(241, ChronoUnit.MINUTES).toString(),
                                first.plus(310, ChronoUnit.MINUTES).toString()))
                .body("visits.exit", contains("INFERRED", "SCANNED", "OPEN"))
                .body(
                        "visits[0].leftAt",
                        equalTo(first.plus(241, ChronoUnit.MINUTES).toString()));
    }

    @Test
    void aScanToldLateFallsIntoItsPlaceAndWhoWasTurnedAwayWasNotThere() {
        Gate gate = gate();
        String refused = newPerson();
        GateFixture.quarantined(refused);
        Instant entered = ago(400);
        passed(gate.code(), "IN", entered.plus(60, ChronoUnit.MINUTES), traced);
        passed(gate.code(), "IN", entered.plus(70, ChronoUnit.MINUTES), refused);
        passed(gate.code(), "OUT", entered.plus(100, ChronoUnit.MINUTES), traced);
        passed(gate.code(), "IN", entered, traced);

        trace("")
                .body("visits.enteredAt", contains(entered.toString()))
                .body(
                        "visits.leftAt",
                        contains(entered.plus(100, ChronoUnit.MINUTES).toString()))
                .body("contacts", empty());
    }

    @Test
    void everyTraceIsAudited() {
        Gate gate = gate();
        passed(gate.code(), "IN", ago(50), traced, newPerson());

        String id = trace("").extract().path("id");

        assertThat(TestLog.count("select count(*) from contact_trace_audit where visits = 1 and contacts = 1"
                        + " and reason = '流调' and person_ref = '" + traced + "' and minutes_of_overlap = 15"
                        + " and margin_minutes = 0 and caller <> '' and id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void givesContactsAsATable() {
        Gate gate = gate();
        String other = newPerson();
        passed(gate.code(), "IN", ago(50), traced, other);

        Response answer =
                Caller.as("privacy-officer").accept("text/csv").body(body("")).post(TRACES);

        answer.then().statusCode(200).contentType("text/csv");
        assertThat(answer.asString().lines()).hasSize(2);
        assertThat(answer.asString().lines().skip(1).findFirst().orElseThrow())
                .startsWith(other + "," + gate.siteId() + "," + gate.buildingId());
    }

    @Test
    void showsVisitsWithinTheCallersDistrictsOnly() {
        Gate gate = gateIn("630104");
        passed(gate.code(), "IN", ago(50), traced, newPerson());

        Caller.with(Caller.token("bureau-admin").districts("630105"))
                .body(body(""))
                .post(TRACES)
                .then()
                .statusCode(200)
                .body("visits", empty())
                .body("contacts", empty());
        Caller.with(Caller.token("bureau-admin").districts("6301"))
                .body(body(""))
                .post(TRACES)
                .then()
                .statusCode(200)
                .body("visits.siteId", contains(gate.siteId()));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200",
        "privacy-officer, 200",
        "frontend, 403",
        "site-operator, 403",
        "inspector, 403",
        "analyst, 403",
        "district-system, 403"
    })
    void onlyTwoRolesMayTrace(String role, int status) {
        Caller.as(role).body(body("")).post(TRACES).then().statusCode(status);
    }

    @Test
    void saysAllThatIsWrongAndLeavesNoAudit() {
        long before = TestLog.count("select count(*) from contact_trace_audit");
        Caller.as("privacy-officer")
                .body("""
                        {"person": {"documentType": "RESIDENT_ID", "documentNumber": "1"}, "marginMinutes": -1,
                         "from": "2022-03-02T00:00:00Z", "to": "2022-03-01T00:00:00Z", "minutesOfOverlap": 0}""")
                .post(TRACES)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/person/documentNumber", "/marginMinutes", "/to", "/minutesOfOverlap", "/reason"));
        Caller.as("privacy-officer")
                .body("{\"person\": {\"personRef\": \"%s\"}, \"from\": \"2022-03-02T00:00:00Z\", \"reason\": \"x\"}"
                        .formatted(traced))
                .post(TRACES)
                .then()
                .statusCode(400)
                .body("errors.code", contains("span-too-long"));
        assertThat(TestLog.count("select count(*) from contact_trace_audit")).isEqualTo(before);
    }

    private ValidatableResponse trace(String parameters) {
        return Caller.as("privacy-officer")
                .body(body(parameters))
                .post(TRACES)
                .then()
                .statusCode(200);
    }

    private String body(String parameters) {
        return "{\"person\": {\"personRef\": \"%s\"}, \"from\": \"%s\", \"reason\": \" 流调 \"%s}"
                .formatted(traced, CheckInFixture.ago(3 * 24 * 60), parameters);
    }
}
