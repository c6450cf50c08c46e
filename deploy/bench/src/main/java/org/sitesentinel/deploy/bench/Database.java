package org.sitesentinel.deploy.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.platform.embedded.PostgresServer;

/** The database of a service, past the service. */
final class Database {

    /** A gigabyte. */
    private static final int LOG_FILES = 64;

    private Database() {}

    static Connection connect(LocalStack stack, Service service) throws SQLException {
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl(service.database()), PostgresServer.USERNAME, PostgresServer.PASSWORD);
    }

    /** A column of rows as one array. Texts and numbers as such: the driver then sends them in binary. */
    static Array column(Connection connection, String type, List<Object[]> rows, int column) throws SQLException {
        Object[] values =
                switch (type) {
                    case "text" -> new String[rows.size()];
                    case "bigint" -> new Long[rows.size()];
                    default -> new Object[rows.size()];
                };
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row)[column];
        }
        return connection.createArrayOf(type, values);
    }

    static double number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getDouble(1);
        }
    }

    /**
     * Leaves files of the write-ahead log to be written over, as a server has that has run for a while. A new one makes
     * each when it comes to it, 16 MB of zeros, and whoever commits then waits for the disk.
     */
    static void leaveLogFiles(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int file = 0; file < LOG_FILES; file++) {
                // One in which nothing stands is not left.
                statement.execute("select pg_logical_emit_message(false, 'bench', '')");
                statement.execute("select pg_switch_wal()");
            }
            statement.execute("checkpoint");
        }
    }
}
