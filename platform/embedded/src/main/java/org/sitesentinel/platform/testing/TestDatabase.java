package org.sitesentinel.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The database of the service under test, seen from outside. */
public final class TestDatabase {
    /** Kept, for tests ask many times a second, and each new connection is a process of the server. */
    private static @Nullable Connection kept;

    /** Each start of the service has a database of its own. */
    private static @Nullable String keptUrl;

    private TestDatabase() {}

    /** The one number that a query answers. */
    public static synchronized long number(String sql) {
        try (Statement statement = kept().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Does what no request does. */
    public static synchronized void execute(String sql) {
        try (Statement statement = kept().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A connection of the caller's own, for what stays uncommitted for a while. */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
    }

    private static Connection kept() throws SQLException {
        Connection known = kept;
        if (known == null || !setting("jdbc.url").equals(keptUrl) || !known.isValid(1)) {
            known = open();
            kept = known;
            keptUrl = setting("jdbc.url");
        }
        return known;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
