package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The generations of the figures: the live one, which queries read, and while there is a rebuild the one that is being
 * filled. Whoever writes figures holds the generations still until its transaction ends; whoever begins a rebuild or
 * swaps waits for those and keeps others out for that moment, so nobody writes into one generation alone by mistake.
 */
@Singleton
class Generations {
    /** The key of the lock on both; any number that nothing else uses. */
    private static final long LOCK = 0x5173_5E47_1E40L;

    /**
     * One generation.
     *
     * @param registry digest of the definitions it is computed by
     */
    record Generation(int number, String registry, boolean live) {}

    /** Holds the generations still; the live one comes first. */
    List<Generation> hold(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_xact_lock_shared(" + LOCK + ")");
        return read(connection);
    }

    /** Waits for all who write figures and keeps them out until the transaction ends. */
    List<Generation> holdAlone(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
        return read(connection);
    }

    /** The number of the live one, as this transaction sees it. */
    int live(Connection connection) throws SQLException {
        return read(connection).get(0).number();
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Generation> read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select live, registry, true as is_live from projection
                        union all
                        select generation, registry, false from rebuild where state = 'RUNNING'
                        order by is_live desc""");
                ResultSet result = select.executeQuery()) {
            List<Generation> all = new ArrayList<>();
            while (result.next()) {
                all.add(new Generation(result.getInt(1), result.getString(2), result.getBoolean(3)));
            }
            return all;
        }
    }
}
