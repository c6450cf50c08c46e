package org.sitesentinel.siteregistry.accesscount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.passed;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.checkin.tally.TallyFixture;
import org.sitesentinel.siteregistry.gate.GateFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AccessCountResourceTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 30);
    private Gate gate;

    @BeforeEach
    void openGate() {
        gate = gate();
    }

    @Test
    void keepsTheHighestVersionOfAnHourWhateverTheOrder() {
        report("east", hour(DAY, 8, 2, 120, 7), hour(DAY, 9, 1, 30, 3)).body("outcome", contains("CREATED", "CREATED"));
        report("west", hour(DAY, 8, 1, 10, 1)).body("outcome", contains("CREATED"));
        report("east", hour(DAY, 8, 1, 99, 99), hour(DAY, 9, 1, 30, 3), hour(DAY, 10, 1, 5, 5), hour(DAY, 7, 1, 1, 1))
                .body("outcome", contains("STALE", "UNCHANGED", "CREATED", "CREATED"))
                .body("hour", contains(8, 9, 10, 7));
        report("east", hour(DAY, 9, 1, 31, 3), hour(DAY, 8, 3, 121, 8)).body("outcome", contains("STALE", "UPDATED"));

        counted(DAY)
                .body("hour", contains(7, 8, 9, 10))
                .body("devices", contains(1, 2, 1, 1))
                .body("entriesCounted", contains(1, 131, 30, 5))
                .body("exitsCounted", contains(1, 9, 3, 5))
                .body("entriesScanned", contains(0, 0, 0, 0));
    }

    @Test
    void theSameReportFromEightSendersIsCountedOnce() throws Exception {
        String[] day =
                IntStream.range(0, 24).mapToObj(i -> hour(DAY, i, 1, i, i)).toArray(String[]::new);

        List<List<String>> outcomes =
                Parallel.call(8, () -> report("gate", day).extract().path("outcome"));

        assertThat(outcomes.stream().flatMap(List::stream).filter("CREATED"::equals))
                .hasSize(24);
        assertThat(outcomes.stream().flatMap(List::stream).distinct()).containsOnly("CREATED", "UNCHANGED");
        assertThat(TestLog.count(
                        "select sum(entries) from access_control_count where site_id = '" + gate.siteId() + "'"))
                .isEqualTo(23 * 24 / 2);
    }

    @Test
    void moreThanWereScannedIsAnAnomalyOfTheHour() {
        ZonedDateTime hour = ago(120).truncatedTo(ChronoUnit.HOURS).atZone(ZoneId.of("Asia/Shanghai"));
        String restricted = newPerson();
        GateFixture.quarantined(restricted);
        // Before the others: who has counted them has counted this one.
        passed(gate.code(), "OUT", hour.toInstant().plusSeconds(60), newPerson());
        passed(gate.code(), "IN", hour.toInstant(), restricted);
        passed(gate.code(), "IN", hour.toInstant(), people(50));
        awaitScanned(50);

        // More by a tenth, and by fewer than five: each alone is how devices count.
        report("gate", hour(hour.toLocalDate(), hour.getHour(), 1, 55, 3));
        anomalies(hour.toInstant()).body("findAll { it.kind == 'MORE_COUNTED_THAN_SCANNED' }", empty());
        report("gate", hour(hour.toLocalDate(), hour.getHour(), 2, 56, 3));
        anomalies(hour.toInstant())
                .body("find { it.kind == 'MORE_COUNTED_THAN_SCANNED' }.people", equalTo(6))
                .body(
                        "find { it.kind == 'MORE_COUNTED_THAN_SCANNED' }.at",
                        equalTo(hour.toInstant().toString()))
                .body("find { it.kind == 'MORE_COUNTED_THAN_SCANNED' }.scanId", nullValue());
        counted(hour.toLocalDate())
                .body("entriesScanned", contains(50))
                .body("exitsScanned", contains(1))
                .body("exitsCounted", contains(3));
    }

    @Test
    void anHourWithoutAnyScanIsOneToo() {
        Instant hour = ago(180).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime local = hour.atZone(ZoneId.of("Asia/Shanghai"));
        report("a", hour(local.toLocalDate(), local.getHour(), 1, 2, 0));
        report("b", hour(local.toLocalDate(), local.getHour(), 1, 2, 0));
        anomalies(hour).body("", empty());
        report("c", hour(local.toLocalDate(), local.getHour(), 1, 1, 0));
        anomalies(hour).body("kind", contains("MORE_COUNTED_THAN_SCANNED")).body("people", contains(5));
    }

    @Test
    void saysAllThatIsWrong() {
        ZonedDateTime next = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(1);
        post("", hour(DAY, 24, 0, -1, 100_001))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/device", "/hours/0/hour", "/hours/0/version", "/hours/0/entries", "/hours/0/exits"));
        post("gate", hour(DAY, 1, 1, 1, 1), hour(DAY, 1, 2, 1, 1))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/hours/1"))
                .body("errors.code", contains("hour-twin"));
        post("gate", hour(DAY, 1, 1, 1, 1), hour(next.toLocalDate(), next.getHour(), 1, 1, 1))
                .then()
                .statusCode(400)
                // In the last hour of a day the next is one of tomorrow.
                .body("errors.code", contains(next.getHour() == 0 ? "future" : "hour-to-come"));
        post("gate").then().statusCode(400).body("errors.pointer", contains("/hours"));
        counted(DAY).body("", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200, 200",
        "district-system, 200, 200",
        "frontend, 200, 200",
        "site-operator, 404, 404",
        "inspector, 403, 200",
        "analyst, 403, 403",
        "privacy-officer, 403, 403"
    })
    void eachRoleMayDoItsPart(String role, int reporting, int reading) {
        String body = body("gate", hour(DAY, 1, 1, 1, 1));
        Caller.as(role).body(body).post(path()).then().statusCode(reporting);
        Caller.as(role).get(path()).then().statusCode(reading);
        Caller.with(Caller.token(role).sites(gate.siteId()))
                .body(body)
                .post(path())
                .then()
                .statusCode(reporting == 404 ? 200 : reporting);
        Caller.with(Caller.token(role).districts("11")).get(path()).then().statusCode(reading == 403 ? 403 : 404);
    }

    private static String hour(LocalDate day, int hour, int version, int entries, int exits) {
        return "{\"day\": \"%s\", \"hour\": %d, \"version\": %d, \"entries\": %d, \"exits\": %d}"
                .formatted(day, hour, version, entries, exits);
    }

    private static String body(String device, String... hours) {
        return "{\"device\": \"%s\", \"hours\": [%s]}".formatted(device, String.join(", ", hours));
    }

    private Response post(String device, String... hours) {
        return Caller.as("district-system").body(body(device, hours)).post(path());
    }

    private ValidatableResponse report(String device, String... hours) {
        return post(device, hours).then().statusCode(200);
    }

    private ValidatableResponse counted(LocalDate day) {
        return Caller.as("inspector")
                .queryParam("day", day.toString())
                .get(path())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse anomalies(Instant at) {
        return Caller.as("inspector")
                .queryParam("siteId", gate.siteId())
                .queryParam(
                        "day",
                        LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai")).toString())
                .get("/api/v1/check-in-anomalies")
                .then()
                .statusCode(200);
    }

    private void awaitScanned(int entries) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).until(() -> {
            TallyFixture.count();
            return TestLog.count("select coalesce(sum(entries_admitted), 0) from check_in_tally where site_id = '"
                            + gate.siteId() + "'")
                    == entries;
        });
    }

    private static String[] people(int count) {
        return Stream.generate(GateFixture::newPerson).limit(count).toArray(String[]::new);
    }

    private String path() {
        return "/api/v1/sites/" + gate.siteId() + "/access-control-counts";
    }
}
