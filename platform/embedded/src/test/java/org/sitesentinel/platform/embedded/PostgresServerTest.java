package org.sitesentinel.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void durableDataSurvivesAStop() throws Exception {
        try (PostgresServer server = durable()) {
            server.createDatabase("screening");
            execute(server, "screening", "CREATE TABLE note AS SELECT 'kept' AS text");
        }

        try (PostgresServer server = durable()) {
            assertThat(query(server, "screening", "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void durableDataSurvivesAKillOfEverything() throws Exception {
        int port = Ports.free();
        Process jvm = ChildJvm.start(ChildJvm.Postgres.class, directory, port);
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> everything = Stream.concat(Stream.of(jvm.toHandle(), postmaster), postmaster.descendants())
                .toList();
        everything.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(everything);

        try (PostgresServer server = durable(port)) {
            assertThat(query(server, "postgres", "SELECT text FROM note")).isEqualTo(ChildJvm.WRITTEN);
        }
    }

    @Test
    void aServerThatOutlivedItsJvmIsStoppedFirst() throws Exception {
        int port = Ports.free();
        Process jvm = ChildJvm.start(ChildJvm.Postgres.class, directory, port);
        ProcessHandle orphan = postmaster();
        jvm.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (PostgresServer server = durable(port)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(query(server, "postgres", "SELECT text FROM note")).isEqualTo(ChildJvm.WRITTEN);
        }
    }

    @Test
    void aPidFileThatNamesAnotherProcessIsRemovedAndTheProcessLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = Files.createDirectories(directory.resolve("data")).resolve("postmaster.pid");
            Files.writeString(pidFile, other.pid() + "\n");

            OrphanedPostgres.stopIn(directory.resolve("data").toRealPath());

            assertThat(pidFile).doesNotExist();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void durableServersFlushWhatTheyCommit() throws Exception {
        try (PostgresServer server = durable()) {
            assertThat(query(server, "postgres", "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "postgres", "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void throwAwayServersRunSideBySide() throws Exception {
        try (PostgresServer one = PostgresServer.throwAway();
                PostgresServer other = PostgresServer.throwAway()) {
            execute(one, "postgres", "CREATE TABLE note AS SELECT 'one' AS text");
            execute(other, "postgres", "CREATE TABLE note AS SELECT 'other' AS text");

            assertThat(query(one, "postgres", "SELECT text FROM note")).isEqualTo("one");
            assertThat(query(other, "postgres", "SELECT text FROM note")).isEqualTo("other");
        }
    }

    @Test
    void creatingADatabaseTwiceKeepsTheFirst() throws Exception {
        try (PostgresServer server = PostgresServer.throwAway()) {
            server.createDatabase("reporting");
            execute(server, "reporting", "CREATE TABLE note AS SELECT 'kept' AS text");

            server.createDatabase("reporting");

            assertThat(query(server, "reporting", "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    private PostgresServer durable() {
        return durable(Ports.free());
    }

    private PostgresServer durable(int port) {
        return PostgresServer.durable(directory.resolve("data"), port, directory.resolve("postgres.log"));
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    static void execute(PostgresServer server, String database, String sql) throws SQLException {
        try (Connection connection = connect(server, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String database, String sql) throws SQLException {
        try (Connection connection = connect(server, database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), PostgresServer.USERNAME, PostgresServer.PASSWORD);
    }
}
