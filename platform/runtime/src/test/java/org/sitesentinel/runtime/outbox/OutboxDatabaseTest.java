package org.sitesentinel.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PostgresServer;

class OutboxDatabaseTest {
    private static PostgresServer server;
    private static OutboxDatabase.Factory databases;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = PostgresServer.throwAway();
        server.createDatabase("outbox");
        databases =
                new OutboxDatabase.Factory(server.jdbcUrl("outbox"), PostgresServer.USERNAME, PostgresServer.PASSWORD);
        try (var migration = OutboxDatabaseTest.class.getResourceAsStream("/db/platform/V0_1__outbox.sql")) {
            execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate outbox");
    }

    @Test
    void ofTwoReplicasOneRelaysAndTheOtherTakesOverWhenItsSessionEnds() throws SQLException {
        try (OutboxDatabase waiting = databases.open()) {
            try (OutboxDatabase active = databases.open()) {
                awaitLock(active);
                assertThat(waiting.lock()).isFalse();
            }
            awaitLock(waiting);
        }
    }

    /** A session that is closed ends on the server some moments later. */
    private static void awaitLock(OutboxDatabase database) {
        await().until(database::lock);
    }

    @Test
    void aCommittedRowWakesTheRelay() throws Exception {
        try (OutboxDatabase database = databases.open()) {
            awaitLock(database);
            CompletableFuture<Void> woken = CompletableFuture.runAsync(() -> {
                try {
                    database.awaitNotification(Duration.ofMinutes(1));
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });

            write("first");

            woken.get(10, TimeUnit.SECONDS);
            assertThat(database.oldest(10)).extracting(OutboxRow::key).containsExactly("first");
        }
    }

    @Test
    void rowsGoInOrderAndOnlyAcknowledgedOnesAreDeleted() throws SQLException {
        write("a");
        write("b");
        write("c");
        try (OutboxDatabase database = databases.open()) {
            List<OutboxRow> rows = database.oldest(2);
            assertThat(rows).extracting(OutboxRow::key).containsExactly("a", "b");

            database.delete(List.of(rows.get(1).id()));

            assertThat(database.oldest(10)).extracting(OutboxRow::key).containsExactly("a", "c");
        }
    }

    private static void write(String key) throws SQLException {
        execute("""
                insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
                values (gen_random_uuid(), 'some.topic', '%s', 'some.type', '{}', now())""".formatted(key));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("outbox"), PostgresServer.USERNAME, PostgresServer.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
