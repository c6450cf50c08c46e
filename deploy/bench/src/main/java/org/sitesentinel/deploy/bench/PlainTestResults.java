package org.sitesentinel.deploy.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/**
 * The yardstick: such rows, all their columns, are inserted into the same table with its indexes, and nothing else is
 * done with them.
 */
final class PlainTestResults implements AutoCloseable {

    private static final String COLUMNS = "id, sender, reference, version, tube, pool_size, person_ref, district, item,"
            + " result, result_of_tube, ct, lab, sampled_at, received_at, tested_at, reported_at, business_date, recorded_at";

    private static final List<String> TYPES = List.of(
            "uuid",
            "text",
            "text",
            "bigint",
            "text",
            "smallint",
            "text",
            "text",
            "text",
            "text",
            "boolean",
            "numeric",
            "text",
            "timestamptz",
            "timestamptz",
            "timestamptz",
            "timestamptz",
            "date",
            "timestamptz");

    private static final String INSERT = "insert into test_result (" + COLUMNS + ") select * from unnest("
            + TYPES.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
            + ") on conflict do nothing";

    /** Ids in order and references of people in none, as they are; a year of days. */
    private static final String STORE = "insert into test_result (" + COLUMNS + ") select"
            + " cast(lpad(to_hex(n), 32, '0') as uuid), 'plain', 'stored-' || n, 1, 't' || n, 1,"
            + " left(md5(n::text), 22), '6301' || lpad((n % 50)::text, 2, '0'), 'SARS_COV_2_RNA', 'NEGATIVE', false, 38.5,"
            + " 'bench', day + time '00:00', day + time '04:00', day + time '10:00', day + time '12:00', day, now()"
            + " from generate_series(1, ?) n, lateral (select date '2021-01-01' + n % 365 as day) of_year";

    private static final BigDecimal CT = new BigDecimal("38.5");

    private final Connection connection;
    private final int chunkRows;
    private LocalDate day = LocalDate.parse("2022-03-01");

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
        day = day.plusDays(1);
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private void insert(PreparedStatement insert, String round, int first, int count) throws SQLException {
        List<Object[]> rows = IntStream.range(first, first + count)
                .mapToObj(number -> row(round, number))
                .toList();
        for (int column = 0; column < TYPES.size(); column++) {
            insert.setArray(column + 1, Database.column(connection, TYPES.get(column), rows, column));
        }
        if (insert.executeUpdate() != count) {
            throw new LocalFailure("Not measured: a row was there.");
        }
    }

    private Object[] row(String round, int number) {
        Instant sampledAt = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Object[] {
            new UUID(
                    (System.currentTimeMillis() << 16) | 0x7000,
                    UUID.randomUUID().getLeastSignificantBits()),
            "plain",
            round + "-" + number,
            1L,
            round.substring(0, 8) + number,
            1,
            UUID.randomUUID().toString().replace("-", "").substring(0, 22),
            "6301%02d".formatted(number % 50),
            "SARS_COV_2_RNA",
            "NEGATIVE",
            false,
            CT,
            "bench",
            sampledAt,
            sampledAt.plus(4, ChronoUnit.HOURS),
            sampledAt.plus(10, ChronoUnit.HOURS),
            sampledAt.plus(12, ChronoUnit.HOURS),
            day,
            Instant.now()
        };
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
