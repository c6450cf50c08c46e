package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rebuilds, and where the one under way has got to. */
@Singleton
class RebuildTable {
    /** Where one that is under way goes on. */
    record Running(int generation, String registry, TimelineKey after) {}

    /** Notes that one begins; the generation that it fills. */
    int begin(
            Connection connection,
            String registry,
            RebuildView.Reason reason,
            @Nullable String by,
            Instant at,
            long timelines)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into rebuild (generation, registry, state, reason, started_by, started_at, timelines, done,
                    after_topic, after_timeline)
                select greatest(p.live, coalesce((select max(generation) from rebuild), 0)) + 1, ?, 'RUNNING', ?, ?, ?, ?,
                    0, '', '' from projection p
                returning generation""")) {
            insert.setString(1, registry);
            insert.setString(2, reason.name());
            if (by == null) {
                insert.setNull(3, Types.VARCHAR);
            } else {
                insert.setString(3, by);
            }
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setLong(5, timelines);
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** The one under way, held until the transaction ends; nothing where there is none or another replica holds it. */
    Optional<Running> claim(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select generation, registry, after_topic, after_timeline from rebuild where state = 'RUNNING'
                        for update skip locked""");
                ResultSet result = select.executeQuery()) {
            return result.next()
                    ? Optional.of(new Running(
                            result.getInt(1),
                            result.getString(2),
                            new TimelineKey(result.getString(3), result.getString(4))))
                    : Optional.empty();
        }
    }

    void moveOn(Connection connection, int generation, TimelineKey last, int timelines) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update rebuild set after_topic = ?, after_timeline = ?, done = done + ?,
                    timelines = greatest(timelines, done + ?)
                where generation = ?""")) {
            update.setString(1, last.topic());
            update.setString(2, last.timeline());
            update.setInt(3, timelines);
            update.setInt(4, timelines);
            update.setInt(5, generation);
            update.executeUpdate();
        }
    }

    /** Lets queries read it from now on. */
    void swap(Connection connection, Running rebuild, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update projection set live = ?, registry = ?")) {
            update.setInt(1, rebuild.generation());
            update.setString(2, rebuild.registry());
            update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update rebuild set state = 'DONE', finished_at = ? where generation = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setInt(2, rebuild.generation());
            update.executeUpdate();
        }
    }

    /** Waits for whoever is at work on the one under way, and keeps others from it until the transaction ends. */
    void hold(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from rebuild where state = 'RUNNING' for update")) {
            select.execute();
        }
    }

    /** Gives up the one under way: other definitions hold now. */
    void abandon(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update rebuild set state = 'ABANDONED' where state = 'RUNNING'")) {
            update.executeUpdate();
        }
    }

    /** Notes that the live generation, which is empty, follows these definitions. */
    void adopt(Connection connection, String registry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update projection set registry = ?")) {
            update.setString(1, registry);
            update.executeUpdate();
        }
    }

    /** Deletes some rows of generations before the live one; whether there were any. */
    boolean sweep(Connection connection, String table, int limit) throws SQLException {
        // The table is one of two names in this package.
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from %1$s where ctid = any(array(
                    select ctid from %1$s where generation < (select live from projection) limit ?))""".formatted(table))) {
            delete.setInt(1, limit);
            return delete.executeUpdate() > 0;
        }
    }

    /** The last one; nothing before the first. */
    Optional<RebuildView> last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select generation, state, reason, started_by, started_at, finished_at, timelines, done
                        from rebuild order by generation desc limit 1""");
                ResultSet result = select.executeQuery()) {
            if (!result.next()) {
                return Optional.empty();
            }
            OffsetDateTime finished = result.getObject(6, OffsetDateTime.class);
            return Optional.of(new RebuildView(
                    result.getInt(1),
                    RebuildView.State.valueOf(result.getString(2)),
                    RebuildView.Reason.valueOf(result.getString(3)),
                    result.getString(4),
                    result.getObject(5, OffsetDateTime.class).toInstant(),
                    finished == null ? null : finished.toInstant(),
                    result.getLong(7),
                    result.getLong(8)));
        }
    }
}
