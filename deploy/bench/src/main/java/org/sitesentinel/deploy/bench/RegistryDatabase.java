package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.platform.embedded.PostgresServer;

/** The database of the site registry, past the registry. */
final class RegistryDatabase {

    private RegistryDatabase() {}

    static Connection connect(LocalStack stack) throws SQLException {
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl(Service.SITE_REGISTRY.database()),
                PostgresServer.USERNAME,
                PostgresServer.PASSWORD);
    }

    static double number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getDouble(1);
        }
    }
}
