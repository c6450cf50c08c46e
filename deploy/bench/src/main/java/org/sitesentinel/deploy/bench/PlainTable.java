package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** A table in reporting's database into which the records of a poll are inserted and committed as a set. */
final class PlainTable implements PlainKafka.Sink, AutoCloseable {

    private final Connection connection;

    PlainTable(LocalStack stack) throws SQLException {
        connection = Database.connect(stack, Service.REPORTING);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table bench_record (id bigint generated always as identity primary key, value bytea)");
        }
    }

    @Override
    public void take(List<byte[]> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_record (value) select * from unnest(?::bytea[])")) {
            insert.setArray(1, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
