package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** The yardstick: such rows are inserted into the same table with its indexes, and nothing else is done with them. */
final class PlainTestResults implements AutoCloseable {

    private static final String COLUMNS = "id, sender, reference, version, tube, pool_size, person_ref, district, item,"
            + " result, result_of_tube, ct, lab, sampled_at, received_at, tested_at, reported_at, business_date, recorded_at";

    private static final String VALUES = "i.id, 'plain', i.reference, 1, i.tube, 1, i.person_ref, i.district,"
            + " 'SARS_COV_2_RNA', 'NEGATIVE', false, 38.5, 'bench', timestamptz '2022-03-30 08:00+08',"
            + " timestamptz '2022-03-30 12:00+08', timestamptz '2022-03-30 18:00+08', timestamptz '2022-03-30 20:00+08',"
            + " date '2022-03-30', now()";

    private static final String INSERT = "insert into test_result (" + COLUMNS + ") select " + VALUES
            + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) as i (id, reference, tube, person_ref, district)"
            + " on conflict do nothing";

    /** Ids in order and references of people in none, as they are. */
    private static final String STORE = "insert into test_result (" + COLUMNS + ") select " + VALUES
            + " from (select cast(lpad(to_hex(n), 32, '0') as uuid) as id, 'stored-' || n as reference,"
            + " 't' || n as tube, left(md5(n::text), 22) as person_ref,"
            + " '6301' || lpad((n % 50)::text, 2, '0') as district from generate_series(1, ?) n) i";

    private final Connection connection;
    private final int chunkRows;

    PlainTestResults(LocalStack stack, int chunkRows) {
        this.chunkRows = chunkRows;
        try {
            connection = Database.connect(stack, Service.SCREENING);
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: no connection.", failed);
        }
    }

    /** Committed as often as the door commits. */
    double rowsPerSecond(int rows) {
        String round = UUID.randomUUID().toString();
        long start = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int done = 0; done < rows; done += chunkRows) {
                insert(insert, round, done, Math.min(chunkRows, rows - done));
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: " + failed.getMessage(), failed);
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private void insert(PreparedStatement insert, String round, int first, int count) throws SQLException {
        Object[][] columns = new Object[5][count];
        for (int i = 0; i < count; i++) {
            columns[0][i] = new UUID(
                    (System.currentTimeMillis() << 16) | 0x7000,
                    UUID.randomUUID().getLeastSignificantBits());
            columns[1][i] = round + "-" + (first + i);
            columns[2][i] = round.substring(0, 8) + (first + i);
            columns[4][i] = "6301%02d".formatted(i % 50);
            columns[3][i] = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        }
        insert.setArray(1, connection.createArrayOf("uuid", columns[0]));
        for (int column = 1; column < columns.length; column++) {
            insert.setArray(column + 1, connection.createArrayOf("text", columns[column]));
        }
        if (insert.executeUpdate() != count) {
            throw new LocalFailure("Not measured: a row was there.");
        }
    }

    void store(int rows) {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setInt(1, rows);
            store.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("vacuum analyze test_result");
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new LocalFailure("The connection does not close.", failed);
        }
    }
}
