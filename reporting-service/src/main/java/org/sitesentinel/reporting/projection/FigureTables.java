package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitesentinel.reporting.metric.Grain;
import org.sitesentinel.runtime.sql.Incoming;

/** What timelines contribute, and the sums by day and dimensions that queries read; each in several generations. */
@Singleton
class FigureTables {
    private static final int FETCHED = 1000;

    private record Row(String topic, String timeline, Ledger.Entry entry) {}

    private final Incoming<Map.Entry<TimelineKey, Instant>> outdated = Incoming.<Map.Entry<TimelineKey, Instant>>rows()
            .with("topic", "text", one -> one.getKey().topic())
            .with("timeline", "text", one -> one.getKey().timeline())
            .with("since", "timestamptz", Map.Entry::getValue);
    private final Incoming<Row> ledger = Incoming.<Row>rows()
            .with("topic", "text", Row::topic)
            .with("timeline", "text", Row::timeline)
            .with("metric", "text", row -> row.entry().cell().metric())
            .with("day", "date", row -> row.entry().cell().day())
            .with("subject", "text", row -> row.entry().cell().subject())
            .with("site", "text", row -> row.entry().cell().site())
            .with("dimensions", "jsonb", row -> row.entry().cell().dimensions())
            .with("numerator", "bigint", row -> row.entry().amount().numerator())
            .with("denominator", "bigint", row -> row.entry().amount().denominator())
            .with("known_at", "timestamptz", row -> row.entry().knownAt());
    private final Incoming<Map.Entry<Cell.Sum, Cell.Amount>> moves = Incoming.<Map.Entry<Cell.Sum, Cell.Amount>>rows()
            .with("metric", "text", move -> move.getKey().first().metric())
            .withName("grain", move -> move.getKey().grain())
            .with("day", "date", move -> move.getKey().first().day())
            .with("dimensions", "jsonb", move -> move.getKey().first().dimensions())
            .with("numerator", "bigint", move -> move.getValue().numerator())
            .with("denominator", "bigint", move -> move.getValue().denominator());
    private final String takeOut = """
            delete from contribution c using %s
            where c.generation = ? and c.topic = i.topic and c.timeline = i.timeline and c.known_at >= i.since
            returning c.metric, c.day, c.dimensions, c.numerator, c.denominator, c.topic, c.timeline""".formatted(outdated.table());
    private final String putIn = "insert into contribution (generation, " + String.join(", ", ledger.names())
            + ") select ?, i.* from " + ledger.table();
    // Cells are locked in one order, so that replicas do not wait for each other in a circle.
    private final String move = """
            insert into roll_up (generation, metric, grain, day, dimensions, numerator, denominator)
            select ?, i.metric, i.grain, i.day, i.dimensions, i.numerator, i.denominator from %s
            order by i.metric, i.grain, i.day, i.dimensions
            on conflict (generation, metric, grain, day, dimensions) do update set
                numerator = roll_up.numerator + excluded.numerator,
                denominator = roll_up.denominator + excluded.denominator""".formatted(moves.table());

    /**
     * What was taken out.
     *
     * @param timelines those that anything was taken of
     * @param cells by how much the sums move
     */
    record Taken(Set<TimelineKey> timelines, Map<Cell.Key, Cell.Amount> cells) {}

    /** Takes out what became known of timelines since an instant each. */
    Taken takeOut(Connection connection, int generation, Map<TimelineKey, Instant> since) throws SQLException {
        Taken taken = new Taken(new HashSet<>(), new HashMap<>());
        try (PreparedStatement delete = connection.prepareStatement(takeOut)) {
            delete.setInt(outdated.bind(delete, 1, List.copyOf(since.entrySet())), generation);
            try (ResultSet result = delete.executeQuery()) {
                while (result.next()) {
                    taken.timelines.add(new TimelineKey(result.getString(6), result.getString(7)));
                    taken.cells.merge(key(result), amount(result).negated(), Cell.Amount::plus);
                }
            }
        }
        return taken;
    }

    /** Puts in what takes the place of what was taken out, and moves the sums by the difference. */
    void putIn(Connection connection, int generation, Taken taken, Map<TimelineKey, List<Ledger.Entry>> entries)
            throws SQLException {
        Map<Cell.Key, Cell.Amount> difference = new HashMap<>(taken.cells);
        List<Row> rows = new ArrayList<>();
        entries.forEach((timeline, all) -> all.forEach(entry -> {
            rows.add(new Row(timeline.topic(), timeline.timeline(), entry));
            difference.merge(entry.cell().summed(), entry.amount(), Cell.Amount::plus);
        }));
        insert(connection, putIn, ledger, generation, rows);
        insert(
                connection,
                move,
                moves,
                generation,
                List.copyOf(Cell.sums(difference).entrySet()));
    }

    private static <R> void insert(Connection connection, String sql, Incoming<R> columns, int generation, List<R> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, generation);
            columns.bind(insert, 2, rows);
            insert.executeUpdate();
        }
    }

    /** The sums as they stand. */
    Map<Cell.Sum, Cell.Amount> rollUps(Connection connection, int generation) throws SQLException {
        return all(
                connection,
                "select metric, day, dimensions, numerator, denominator, grain from roll_up where generation = ?",
                generation,
                row -> new Cell.Sum(Grain.valueOf(row.getString(6)), key(row)));
    }

    /** The sums as the contributions give them. */
    Map<Cell.Sum, Cell.Amount> summedContributions(Connection connection, int generation) throws SQLException {
        return Cell.sums(all(connection, """
                select metric, day, dimensions, sum(numerator), sum(denominator) from contribution
                where generation = ? group by metric, day, dimensions""", generation, FigureTables::key));
    }

    @FunctionalInterface
    private interface KeyOf<K> {
        K read(ResultSet row) throws SQLException;
    }

    private static <K> Map<K, Cell.Amount> all(Connection connection, String sql, int generation, KeyOf<K> key)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, generation);
            select.setFetchSize(FETCHED);
            Map<K, Cell.Amount> amounts = new HashMap<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    amounts.put(key.read(result), amount(result));
                }
            }
            return amounts;
        }
    }

    /** What some timelines of a topic contribute, by when it became known; in no order. */
    List<Ledger.Entry> entries(Connection connection, int generation, String topic, Object[] timelines)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select metric, day, dimensions, sum(numerator), sum(denominator), known_at from contribution
                where generation = ? and topic = ? and timeline = any(?)
                group by metric, day, dimensions, known_at""")) {
            select.setInt(1, generation);
            select.setString(2, topic);
            select.setArray(3, connection.createArrayOf("text", timelines));
            List<Ledger.Entry> entries = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    Instant knownAt = result.getObject(6, OffsetDateTime.class).toInstant();
                    entries.add(new Ledger.Entry(knownAt, key(result), amount(result)));
                }
            }
            return entries;
        }
    }

    private static Cell.Key key(ResultSet row) throws SQLException {
        return new Cell.Key(row.getString(1), row.getObject(2, LocalDate.class), "", "", row.getString(3));
    }

    private static Cell.Amount amount(ResultSet row) throws SQLException {
        return new Cell.Amount(row.getLong(4), row.getLong(5));
    }
}
