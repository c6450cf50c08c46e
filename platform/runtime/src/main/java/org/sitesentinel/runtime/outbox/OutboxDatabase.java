package org.sitesentinel.runtime.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/**
 * The relay's own session, outside the pool: it carries an advisory lock and a LISTEN, both of which must die with it.
 */
final class OutboxDatabase implements AutoCloseable {
    /** Any number, the same in every replica. */
    private static final long LOCK = 7_221_001L;

    private final Connection connection;

    private OutboxDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Opens sessions on the service's database. */
    @Singleton
    static class Factory {
        private final String url;
        private final Properties login = new Properties();

        Factory(
                @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
                @ConfigProperty(name = "quarkus.datasource.username") String username,
                @ConfigProperty(name = "quarkus.datasource.password") String password) {
            this.url = url;
            login.setProperty("user", username);
            login.setProperty("password", password);
            login.setProperty("tcpKeepAlive", "true");
            login.setProperty("ApplicationName", "outbox-relay");
        }

        OutboxDatabase open() throws SQLException {
            return new OutboxDatabase(DriverManager.getConnection(url, login));
        }
    }

    /** Whether this session is now the one that relays. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            result.next();
            boolean locked = result.getBoolean(1);
            if (locked) {
                statement.execute("listen outbox");
            }
            return locked;
        }
    }

    List<OutboxRow> oldest(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, event_id, aggregatetype, aggregateid, type, payload, recorded_at
                from outbox order by id limit ?""")) {
            select.setInt(1, limit);
            try (ResultSet result = select.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(new OutboxRow(
                            result.getLong(1),
                            result.getObject(2, UUID.class),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getString(6),
                            result.getObject(7, OffsetDateTime.class)));
                }
                return rows;
            }
        }
    }

    void delete(List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    void awaitNotification(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
