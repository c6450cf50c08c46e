package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.platform.embedded.PostgresServer;

/** The database of a service, past the service. */
final class Database {

    private Database() {}

    static Connection connect(LocalStack stack, Service service) throws SQLException {
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl(service.database()), PostgresServer.USERNAME, PostgresServer.PASSWORD);
    }

    static double number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getDouble(1);
        }
    }
}
