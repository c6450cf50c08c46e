package org.sitesentinel.runtime.events;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;

/**
 * Where records go that cannot be read or applied. They block nothing; somebody looks at them, and has them applied
 * when whatever was wrong has been repaired.
 */
@Singleton
public class RejectedEvents {
    private static final String COLUMNS =
            "id, version, topic, partition, \"offset\", key, type, reason, length(payload), rejected_at";

    private final DataSource database;

    RejectedEvents(DataSource database) {
        this.database = database;
    }

    /** Read again from the beginning, what was mended and applied need not be mended again. */
    void add(ConsumerRecord<String, byte[]> event, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into rejected_event (topic, partition, "offset", key, type, reason, payload)
                        select r.* from (values (?, ?, ?, ?, ?, ?, ?::bytea))
                            as r (topic, partition, "offset", key, type, reason, payload)
                        where not exists (select from mended_event m where (m.topic, m.partition, m."offset")
                            = (r.topic, r.partition, r."offset") and m.applied_at is not null)
                        on conflict do nothing""")) {
            insert.setString(1, event.topic());
            insert.setInt(2, event.partition());
            insert.setLong(3, event.offset());
            insert.setString(4, storable(event.key()));
            insert.setString(5, type(event));
            insert.setString(6, storable(reason));
            insert.setBytes(7, event.value());
            insert.executeUpdate();
        }
    }

    /**
     * A record that was set aside. What it holds is not listed: it may be about somebody.
     *
     * @param version one more with each mending
     * @param key id of the entity, if it has one
     * @param type what happened, as its sender called it
     * @param bytes how long the payload is; absent for a tombstone
     */
    public record RejectedEvent(
            long id,
            long version,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String type,
            String reason,
            @Nullable Integer bytes,
            Instant rejectedAt) {}

    /** Those that wait, in the order in which they were set aside; of one topic where one is named. */
    public Page<RejectedEvent> page(@Nullable String topic, @Nullable String cursor, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                        + " from rejected_event where id > ? and (?::text is null or topic = ?)"
                        + " order by id limit ?")) {
            select.setLong(1, Cursor.of(cursor).after().getLeastSignificantBits());
            select.setString(2, topic);
            select.setString(3, topic);
            select.setInt(4, limit + 1);
            List<RejectedEvent> found = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.add(event(result));
                }
            }
            return Page.of(found, limit, event -> event, event -> new Cursor(new UUID(0, event.id())));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RejectedEvent event(ResultSet result) throws SQLException {
        return new RejectedEvent(
                result.getLong(1),
                result.getLong(2),
                result.getString(3),
                result.getInt(4),
                result.getLong(5),
                result.getString(6),
                result.getString(7),
                result.getString(8),
                result.getObject(9, Integer.class),
                result.getObject(10, OffsetDateTime.class).toInstant());
    }

    /** One that waits. */
    Optional<Waiting> find(long id) {
        return find(id, "");
    }

    /** One that waits, kept from others until the transaction ends. */
    Optional<Waiting> claim(long id) {
        return find(id, " for update");
    }

    private Optional<Waiting> find(long id, String lock) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + ", payload from rejected_event where id = ?" + lock)) {
            select.setLong(1, id);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(new Waiting(event(result), result.getBytes(11))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A record that was set aside, with what it holds. */
    record Waiting(RejectedEvent event, byte @Nullable [] payload) {}

    /** Puts something else in the place of what one holds: a version more. */
    void replace(long id, byte[] payload) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update rejected_event set payload = ?, version = version + 1 where id = ?")) {
            update.setBytes(1, payload);
            update.setLong(2, id);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Lets one go for good; false where it does not wait any more. */
    public boolean discard(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from rejected_event where id = ?")) {
            delete.setLong(1, id);
            return delete.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * What waits of an entity goes with its tombstone: applied later, it would bring the entity back. So does what was
     * mended of it.
     */
    void forget(String topic, @Nullable String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        with mended as (delete from mended_event where topic = ? and key = ?)
                        delete from rejected_event where topic = ? and key = ?""")) {
            delete.setString(1, topic);
            delete.setString(2, storable(key));
            delete.setString(3, topic);
            delete.setString(4, storable(key));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable String type(ConsumerRecord<String, byte[]> event) {
        Header type = event.headers().lastHeader("ce_type");
        return type == null ? null : storable(new String(type.value(), StandardCharsets.UTF_8));
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
