package org.sitesentinel.runtime.events;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.events.RejectedEvents.Waiting;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;

/** What rejected events were before somebody mended them, and since; kept as long as the events themselves. */
@Singleton
public class MendedEvents {
    private static final String COLUMNS =
            "rejected_id, version, topic, partition, \"offset\", key, reason, mended_by, mended_at, applied_at";

    private final DataSource database;

    MendedEvents(DataSource database) {
        this.database = database;
    }

    /**
     * A mending. What it changed is not listed: it may be about somebody.
     *
     * @param rejectedId what the event waited under
     * @param version of the rejected event, that the mending made
     * @param reason why it had been rejected
     * @param appliedAt when it came to count; absent while it waits, or where it was mended again or let go
     */
    public record MendedEvent(
            long rejectedId,
            long version,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String reason,
            String mendedBy,
            Instant mendedAt,
            @Nullable Instant appliedAt) {}

    /** A mending with what it changed: the record as it was, absent for a tombstone, and as it is. */
    record Mending(MendedEvent event, byte @Nullable [] before, byte[] mended) {}

    /** Keeps a mending, in the transaction that makes it. */
    void add(Waiting waiting, byte[] mended, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into mended_event (rejected_id, version, topic, partition, "offset", key, reason, before,
                            mended, mended_by, mended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")) {
            insert.setLong(1, waiting.event().id());
            insert.setLong(2, waiting.event().version() + 1);
            insert.setString(3, waiting.event().topic());
            insert.setInt(4, waiting.event().partition());
            insert.setLong(5, waiting.event().offset());
            insert.setString(6, waiting.event().key());
            insert.setString(7, waiting.event().reason());
            insert.setBytes(8, waiting.payload());
            insert.setBytes(9, mended);
            insert.setString(10, by);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Takes down that an event counts now, as it was mended last, if it was. */
    void applied(long rejectedId, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update mended_event set applied_at = now() where rejected_id = ? and version = ?")) {
            update.setLong(1, rejectedId);
            update.setLong(2, version);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All mendings of one rejected event, the first first. */
    List<Mending> of(long rejectedId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                        + ", before, mended from mended_event where rejected_id = ? order by version")) {
            select.setLong(1, rejectedId);
            List<Mending> found = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.add(new Mending(event(result), result.getBytes(11), result.getBytes(12)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All mendings, in the order in which the events were set aside. */
    public Page<MendedEvent> page(@Nullable String cursor, int limit) {
        UUID after = Cursor.of(cursor).after();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                        + " from mended_event where (rejected_id, version) > (?, ?)"
                        + " order by rejected_id, version limit ?")) {
            select.setLong(1, after.getMostSignificantBits());
            select.setLong(2, after.getLeastSignificantBits());
            select.setInt(3, limit + 1);
            List<MendedEvent> found = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.add(event(result));
                }
            }
            return Page.of(
                    found, limit, event -> event, event -> new Cursor(new UUID(event.rejectedId(), event.version())));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static MendedEvent event(ResultSet result) throws SQLException {
        OffsetDateTime applied = result.getObject(10, OffsetDateTime.class);
        return new MendedEvent(
                result.getLong(1),
                result.getLong(2),
                result.getString(3),
                result.getInt(4),
                result.getLong(5),
                result.getString(6),
                result.getString(7),
                result.getString(8),
                result.getObject(9, OffsetDateTime.class).toInstant(),
                applied == null ? null : applied.toInstant());
    }
}
