package org.sitesentinel.siteregistry.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.green;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.kioskScan;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.newKiosk;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;

/** Requests that come at the same time share a transaction, and nothing else. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class GatheredScansTest {
    private static final int MANY = 16;

    @Inject
    DataSource database;

    private final String kiosk = newKiosk();
    private Gate gate;

    @BeforeEach
    void aGate() {
        gate = gate();
    }

    @Test
    void eachRequestGetsItsOwnAnswerAndScope() throws SQLException {
        List<Response> answers = together(n -> switch (n % 4) {
            case 0 -> Caller.as("frontend").body(scan(gate.code(), n)).post(CheckInFixture.CHECK_INS);
            case 1 -> Caller.as("frontend").body(scan("no-such-code", n)).post(CheckInFixture.CHECK_INS);
            case 2 ->
                Caller.with(Caller.token("frontend").districts("630105"))
                        .body(scan(gate.code(), n))
                        .post(CheckInFixture.CHECK_INS);
            default -> Caller.as("bureau-admin").body(scan(gate.code(), n)).post(CheckInFixture.CHECK_INS);
        });

        for (int n = 0; n < MANY; n++) {
            assertThat(answers.get(n).statusCode()).isEqualTo(n % 4 == 0 || n % 4 == 3 ? 201 : 422);
            if (n % 4 == 3) {
                assertThat(answers.get(n).<Integer>path("sequence")).isEqualTo(n);
            }
        }
        assertThat(stored("count(distinct sequence)")).isEqualTo(MANY / 2).isEqualTo(stored("count(*)"));
        assertThat(stored("count(distinct cast(xmin as text))")).isLessThan(MANY / 2);
    }

    @Test
    void aRequestThatCannotBeStoredFailsAlone() throws SQLException {
        String broken = newKiosk();
        run("alter table check_in add constraint no_broken_kiosk check (kiosk_id <> '" + broken + "') not valid");
        try {
            List<Response> answers = together(n -> CheckInFixture.post(
                    kioskScan(gate.code(), "IN", ago(1), n == 5 ? broken : kiosk, n, green(newPerson()))));

            for (int n = 0; n < MANY; n++) {
                assertThat(answers.get(n).statusCode()).isEqualTo(n == 5 ? 500 : 201);
            }
            assertThat(stored("count(*)")).isEqualTo(MANY - 1);
        } finally {
            run("alter table check_in drop constraint no_broken_kiosk");
        }
    }

    private String scan(String code, int n) {
        return kioskScan(code, "IN", ago(1), kiosk, n, green(newPerson()));
    }

    private interface Request {
        Response send(int n);
    }

    /** Holds the first to be stored up until others wait behind it. */
    private List<Response> together(Request request) throws SQLException {
        ExecutorService clients = Executors.newFixedThreadPool(MANY);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table check_in_to_tally in exclusive mode");
            List<CompletableFuture<Response>> answers = IntStream.range(0, MANY)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> request.send(n), clients))
                    .toList();
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> TestLog.count("select count(*) from pg_locks where not granted"
                                    + " and relation = cast('check_in_to_tally' as regclass)")
                            > 0);
            connection.commit();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdown();
        }
    }

    private long stored(String what) {
        return TestLog.count("select " + what + " from check_in where kiosk_id = '" + kiosk + "'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
