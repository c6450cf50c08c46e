package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/**
 * The yardstick: the rows that events became (facts, what they contribute, how far they move the sums) are written set
 * by set into tables with the same indexes, and nothing is read, computed or looked for.
 */
final class PlainProjection implements AutoCloseable {

    /** As many events as the service takes from the log at most for one transaction. */
    private static final int CHUNK = 1_000;

    /** A column of rows that are written; its values come as they are bound. */
    private record Column(String name, String type, Class<?> value) {}

    /** Rows of a table: how they are found again, and how they are written. */
    private record Rows(String table, List<Column> columns, String found, String onConflict) {
        String insertion() {
            return "insert into bench." + table + " ("
                    + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select * from unnest("
                    + columns.stream()
                            .map(column -> "?::" + column.type() + "[]")
                            .collect(Collectors.joining(", "))
                    + ") " + onConflict;
        }
    }

    private static final String CONTRIBUTED = "generation = (select live from projection)"
            + " and topic = ? and timeline = any(?) and known_at between ? and ?";

    private static final List<Rows> ALL = List.of(
            new Rows(
                    "fact",
                    List.of(
                            new Column("topic", "text", String.class),
                            new Column("entity_id", "text", String.class),
                            new Column("version", "bigint", Long.class),
                            new Column("timeline", "text", String.class),
                            new Column("business_date", "date", LocalDate.class),
                            new Column("recorded_at", "timestamptz", OffsetDateTime.class),
                            new Column("payload", "jsonb", String.class)),
                    "from fact where topic = ? and timeline = any(?) and recorded_at between ? and ?",
                    "on conflict do nothing"),
            new Rows(
                    "contribution",
                    List.of(
                            new Column("generation", "integer", Integer.class),
                            new Column("topic", "text", String.class),
                            new Column("timeline", "text", String.class),
                            new Column("metric", "text", String.class),
                            new Column("day", "date", LocalDate.class),
                            new Column("subject", "text", String.class),
                            new Column("site", "text", String.class),
                            new Column("dimensions", "jsonb", String.class),
                            new Column("numerator", "bigint", Long.class),
                            new Column("denominator", "bigint", Long.class),
                            new Column("known_at", "timestamptz", OffsetDateTime.class)),
                    "from contribution where " + CONTRIBUTED,
                    ""),
            new Rows(
                    "roll_up",
                    List.of(
                            new Column("generation", "integer", Integer.class),
                            new Column("metric", "text", String.class),
                            new Column("grain", "text", String.class),
                            new Column("day", "date", LocalDate.class),
                            new Column("dimensions", "jsonb", String.class),
                            new Column("numerator", "bigint", Long.class),
                            new Column("denominator", "bigint", Long.class)),
                    """
                    from (select generation, metric, grain, cast(date_trunc(grain, day) as date) as day, dimensions,
                            cast(sum(numerator) as bigint) as numerator,
                            cast(sum(denominator) as bigint) as denominator
                        from contribution cross join (values ('DAY'), ('MONTH'), ('YEAR')) as grains (grain)
                        where %s group by 1, 2, 3, 4, 5) moved""".formatted(CONTRIBUTED),
                    """
                    on conflict (generation, metric, grain, day, dimensions) do update set
                        numerator = roll_up.numerator + excluded.numerator,
                        denominator = roll_up.denominator + excluded.denominator"""));

    private final Connection connection;
    private long written;
    private long rows;

    PlainProjection(LocalStack stack) throws SQLException {
        connection = Database.connect(stack, Service.REPORTING);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            for (Rows one : ALL) {
                statement.execute("create table bench.%1$s (like %1$s including all)".formatted(one.table()));
            }
        }
        connection.setAutoCommit(false);
    }

    /** Writes what so many events became, from the first on; reading that is not measured. */
    double eventsPerSecond(TallyEvents events, int first, int count) throws SQLException {
        long nanos = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int last = Math.min(done + CHUNK, count) - 1;
            List<List<Object[]>> chunk = new ArrayList<>();
            for (Rows one : ALL) {
                chunk.add(read(one, events, first + done, first + last));
            }
            connection.commit();
            long start = System.nanoTime();
            for (int i = 0; i < ALL.size(); i++) {
                write(ALL.get(i), chunk.get(i));
            }
            connection.commit();
            nanos += System.nanoTime() - start;
        }
        written += count;
        return count / (nanos / 1e9);
    }

    private List<Object[]> read(Rows of, TallyEvents events, int first, int last) throws SQLException {
        Object[] timelines =
                IntStream.rangeClosed(first, last).mapToObj(events::timeline).toArray();
        String names = of.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        try (PreparedStatement select = connection.prepareStatement("select " + names + " " + of.found())) {
            select.setString(1, TallyEvents.TOPIC);
            select.setArray(2, connection.createArrayOf("text", timelines));
            select.setObject(3, TallyEvents.recordedAt(first));
            select.setObject(4, TallyEvents.recordedAt(last));
            List<Object[]> found = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    Object[] row = new Object[of.columns().size()];
                    for (int i = 0; i < row.length; i++) {
                        Class<?> value = of.columns().get(i).value();
                        row[i] = value == String.class ? result.getString(i + 1) : result.getObject(i + 1, value);
                    }
                    found.add(row);
                }
            }
            rows += found.size();
            return found;
        }
    }

    private void write(Rows of, List<Object[]> found) throws SQLException {
        if (found.isEmpty()) {
            throw new LocalFailure("Not measured: the events became no rows of " + of.table() + ".");
        }
        try (PreparedStatement insert = connection.prepareStatement(of.insertion())) {
            for (int i = 0; i < of.columns().size(); i++) {
                insert.setArray(
                        i + 1, Database.column(connection, of.columns().get(i).type(), found, i));
            }
            insert.executeUpdate();
        }
    }

    double rowsAnEvent() {
        return (double) rows / written;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
