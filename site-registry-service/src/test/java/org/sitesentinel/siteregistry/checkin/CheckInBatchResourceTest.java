package org.sitesentinel.siteregistry.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.green;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.kioskScan;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.newKiosk;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.scan;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CheckInBatchResourceTest {
    private static final String BATCHES = "/api/v1/check-in-batches";

    @Test
    void theSameBatchFromEightClientsAtOnceStoresEachCheckInOnce() throws Exception {
        Gate gate = gate();
        String kiosk = newKiosk();
        List<String> rows = IntStream.range(0, 200)
                .mapToObj(i -> kioskScan(
                        gate.code(), "IN", ago(600).plusSeconds(i), kiosk, i, green(newPerson()), green(newPerson())))
                .toList();
        Queue<String> bodies = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            List<String> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled);
            bodies.add(shuffled.toString());
        }

        List<Response> answers = Parallel.call(8, () -> post(bodies.remove()));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.<Integer>path("created"))
                        .sum())
                .isEqualTo(200);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.<Integer>path("unchanged"))
                        .sum())
                .isEqualTo(7 * 200);
        assertThat(TestLog.count("select count(*) from check_in where offline and site_id = '" + gate.siteId() + "'"))
                .isEqualTo(400);
    }

    @Test
    void eachRowHasItsOwnOutcome() {
        Gate gate = gate();
        String kiosk = newKiosk();
        Instant at = ago(60);
        String good = kioskScan(gate.code(), "IN", at, kiosk, 1, green(newPerson()));

        post(List.of(
                                good,
                                scan(gate.code(), "IN", at, green(newPerson())),
                                kioskScan("AAAAAAAAAAAAA", "IN", at, kiosk, 2, green(newPerson())),
                                kioskScan(gate.code(), "IN", ago(24 * 60 + 1), kiosk, 3, green(newPerson())),
                                good,
                                kioskScan(gate.code(), "OUT", at, kiosk, 1, green(newPerson())),
                                "{\"venueCode\": 1}",
                                "7")
                        .toString())
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(6))
                .body("rows.line", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body(
                        "rows.outcome",
                        contains(
                                "CREATED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "UNCHANGED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED"))
                .body("rows[0].decisions", contains("ADMIT"))
                .body("rows[1].errors.pointer", containsInAnyOrder("/kioskId", "/sequence"))
                .body("rows[2].errors.code", contains("venue-code"))
                .body("rows[3].errors.code", contains("too-old"))
                .body("rows[3].errors.message", contains("must not be more than 24 hours ago"))
                .body("rows[5].errors.code", contains("sequence-reused"))
                .body("rows[6].errors.pointer", containsInAnyOrder("/venueCode", "/direction", "/people"))
                .body("rows[7].errors.code", contains("object"));
    }

    @Test
    void takesLinesAsWellAndABrokenLineHindersNoOther() {
        Gate gate = gate();
        String kiosk = newKiosk();
        String lines = kioskScan(gate.code(), "IN", ago(9), kiosk, 1, green(newPerson())) + "\n\n{\"broken\n"
                + kioskScan(gate.code(), "OUT", ago(8), kiosk, 2, green(newPerson())) + "\n";
        Caller.as("frontend")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(BATCHES)
                .then()
                .statusCode(200)
                .body("rows.outcome", contains("CREATED", "REJECTED", "CREATED"))
                .body("rows[1].errors.code", contains("malformed-json"));
    }

    @Test
    void aLineThatIsNotUtf8IsRejectedAndHindersNoOther() {
        Gate gate = gate();
        String kiosk = newKiosk();
        byte[] broken = kioskScan(gate.code(), "IN", ago(9), "kiosk-\u00e9", 1, green(newPerson()))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] sound = ("\n" + kioskScan(gate.code(), "OUT", ago(8), kiosk, 2, green(newPerson())))
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer body =
                ByteBuffer.allocate(broken.length + sound.length).put(broken).put(sound);

        Caller.as("frontend")
                .contentType("application/x-ndjson")
                .body(body.array())
                .post(BATCHES)
                .then()
                .statusCode(200)
                .body("rows.outcome", contains("REJECTED", "CREATED"))
                .body("rows[0].errors.code", contains("malformed-json"));
    }

    @Test
    void refusesWhatIsNoBatch() {
        post("{}").then().statusCode(400).body("errors.code", contains("array"));
        post("[").then().statusCode(400);
        post("").then().statusCode(400);
        post("[]").then().statusCode(200).body("rows", empty());
        post(Collections.nCopies(1001, "{}").toString())
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-many-rows"));
        Caller.as("frontend")
                .contentType("text/csv")
                .body("a,b")
                .post(BATCHES)
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200",
        "frontend, 200",
        "site-operator, 200",
        "inspector, 403",
        "analyst, 403",
        "privacy-officer, 403",
        "district-system, 403"
    })
    void eachRoleMayDoItsPart(String role, int status) {
        Caller.as(role).body("[]").post(BATCHES).then().statusCode(status);
    }

    private static Response post(String body) {
        return Caller.as("frontend").body(body).post(BATCHES);
    }
}
