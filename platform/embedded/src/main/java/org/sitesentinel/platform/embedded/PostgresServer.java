package org.sitesentinel.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL 17 server as child processes, on the loopback interface only, for this user or root. It runs until it is
 * closed; a throw-away one also ends with the JVM.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String USERNAME = "postgres";
    public static final String PASSWORD = "postgres";

    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final int port;
    private final Closeable process;

    private PostgresServer(int port, Closeable process) {
        this.port = port;
        this.process = process;
    }

    /** A started server on a free port that forgets everything when closed and is not safe against a crash. */
    public static PostgresServer throwAway() {
        EmbeddedPostgres.Builder builder = builder(Redirect.DISCARD)
                .setPort(Ports.free())
                .setDataDirectory(Directories.temporary("postgres"))
                .setCleanDataDirectory(true);
        return start(builder);
    }

    /**
     * A started server whose data stays in the given directory, and is safe there when all processes are killed: the
     * next start stops what may still run in the directory, then recovers.
     *
     * @param log the file to which the server's own messages are appended
     */
    public static PostgresServer durable(Path directory, int port, Path log) {
        stopIn(directory);
        if (!Files.exists(directory.resolve("PG_VERSION"))) {
            initialise(directory, port, log);
        }
        return start(durable(directory, log).setPort(port));
    }

    /** Beside the directory, then moved: one that is there is complete, however early the first start was killed. */
    private static void initialise(Path directory, int port, Path log) {
        Path incomplete = directory.resolveSibling(directory.getFileName() + ".new");
        stopIn(incomplete);
        Directories.delete(incomplete);
        start(durable(incomplete, log).setPort(port)).close();
        try {
            Files.move(incomplete, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder durable(Path directory, Path log) {
        return builder(Redirect.appendTo(log.toFile()))
                .setDataDirectory(Directories.create(directory))
                .setCleanDataDirectory(false)
                // Whoever keeps data decides what stops first when the JVM ends.
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // Five databases share it: the indexes that are written to at random should find room. Fewer
                // checkpoints
                // write fewer whole pages.
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB");
    }

    /** Stops the durable server that may run in this directory although whoever started it has gone. */
    public static void stopIn(Path directory) {
        OrphanedPostgres.stopIn(directory);
    }

    /** A server that somebody else closes. */
    static PostgresServer shared(int port) {
        return new PostgresServer(port, () -> {});
    }

    private static EmbeddedPostgres.Builder builder(Redirect log) {
        QuietLogs.apply();
        return EmbeddedPostgres.builder()
                .setPGStartupWait(START_WITHIN)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The built-in provider sorts alike on every operating system.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // No socket file: those in /tmp collide between users.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200");
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            EmbeddedPostgres postgres = PostgresBinaries.start(builder);
            return new PostgresServer(postgres.getPort(), postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Names no user: {@link #USERNAME} and {@link #PASSWORD} go with it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Creates an empty database; does nothing when it exists. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(jdbcUrl("postgres"));
        try (Connection connection = server.getConnection(USERNAME, PASSWORD);
                PreparedStatement exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                Statement create = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                create.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
