package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What timelines contribute, and the sums by day and dimensions that queries read. */
@Singleton
class FigureTables {
    private static final int BATCH = 1000;

    /** Exchanges the contributions of timelines, by topic, and moves the sums by the difference. */
    void replace(Connection connection, Map<String, Map<String, Map<Cell.Key, Cell.Amount>>> contributions)
            throws SQLException {
        Map<Cell.Key, Cell.Amount> moves = new HashMap<>();
        for (var topic : contributions.entrySet()) {
            takeOut(connection, topic.getKey(), topic.getValue().keySet().toArray(), moves);
            putIn(connection, topic.getKey(), topic.getValue(), moves);
        }
        move(connection, moves);
    }

    private static void takeOut(
            Connection connection, String topic, Object[] timelines, Map<Cell.Key, Cell.Amount> moves)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from contribution where topic = ? and timeline = any(?)
                returning metric, day, dimensions, numerator, denominator""")) {
            delete.setString(1, topic);
            delete.setArray(2, connection.createArrayOf("text", timelines));
            try (ResultSet result = delete.executeQuery()) {
                while (result.next()) {
                    moves.merge(key(result), amount(result).negated(), Cell.Amount::plus);
                }
            }
        }
    }

    private static void putIn(
            Connection connection,
            String topic,
            Map<String, Map<Cell.Key, Cell.Amount>> contributions,
            Map<Cell.Key, Cell.Amount> moves)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into contribution (topic, timeline, metric, day, subject, dimensions, numerator, denominator)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            for (Map.Entry<String, Map<Cell.Key, Cell.Amount>> timeline : contributions.entrySet()) {
                for (Map.Entry<Cell.Key, Cell.Amount> cell : timeline.getValue().entrySet()) {
                    Cell.Key key = cell.getKey();
                    insert.setString(1, topic);
                    insert.setString(2, timeline.getKey());
                    insert.setString(3, key.metric());
                    insert.setObject(4, key.day());
                    insert.setString(5, key.subject());
                    insert.setString(6, key.dimensions());
                    insert.setLong(7, cell.getValue().numerator());
                    insert.setLong(8, cell.getValue().denominator());
                    insert.addBatch();
                    moves.merge(key.withoutSubject(), cell.getValue(), Cell.Amount::plus);
                }
            }
            insert.executeBatch();
        }
    }

    /** Cells are locked in one order, so that replicas do not wait for each other in a circle. */
    private static void move(Connection connection, Map<Cell.Key, Cell.Amount> moves) throws SQLException {
        moves.values().removeIf(Cell.Amount::isNothing);
        Map<String, Map.Entry<Cell.Key, Cell.Amount>> ordered = new TreeMap<>();
        moves.entrySet().forEach(move -> ordered.put(move.getKey().toString(), move));
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into roll_up (metric, day, dimensions, numerator, denominator) values (?, ?, ?::jsonb, ?, ?)
                on conflict (metric, day, dimensions) do update set
                    numerator = roll_up.numerator + excluded.numerator,
                    denominator = roll_up.denominator + excluded.denominator""")) {
            for (Map.Entry<Cell.Key, Cell.Amount> cell : List.copyOf(ordered.values())) {
                upsert.setString(1, cell.getKey().metric());
                upsert.setObject(2, cell.getKey().day());
                upsert.setString(3, cell.getKey().dimensions());
                upsert.setLong(4, cell.getValue().numerator());
                upsert.setLong(5, cell.getValue().denominator());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** The sums as they stand. */
    Map<Cell.Key, Cell.Amount> rollUps(Connection connection) throws SQLException {
        return cells(connection, "select metric, day, dimensions, numerator, denominator from roll_up");
    }

    /** The sums as the contributions give them. */
    Map<Cell.Key, Cell.Amount> summedContributions(Connection connection) throws SQLException {
        return cells(connection, """
                select metric, day, dimensions, sum(numerator), sum(denominator) from contribution
                group by metric, day, dimensions""");
    }

    private static Map<Cell.Key, Cell.Amount> cells(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(BATCH);
            Map<Cell.Key, Cell.Amount> cells = new HashMap<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    cells.put(key(result), amount(result));
                }
            }
            return cells;
        }
    }

    private static Cell.Key key(ResultSet row) throws SQLException {
        return new Cell.Key(row.getString(1), row.getObject(2, LocalDate.class), "", row.getString(3));
    }

    private static Cell.Amount amount(ResultSet row) throws SQLException {
        return new Cell.Amount(row.getLong(4), row.getLong(5));
    }
}
