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
    private final DataSource database;

    RejectedEvents(DataSource database) {
        this.database = database;
    }

    void add(ConsumerRecord<String, byte[]> event, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into rejected_event (topic, partition, "offset", key, type, reason, payload)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
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
     * A record that was set aside. What it holds is not shown: it may be about somebody.
     *
     * @param key id of the entity, if it has one
     * @param type what happened, as its sender called it
     * @param bytes how long the payload is; absent for a tombstone
     */
    public record RejectedEvent(
            long id,
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
                PreparedStatement select = connection.prepareStatement("""
                        select id, topic, partition, "offset", key, type, reason, length(payload), rejected_at
                        from rejected_event where id > ? and (?::text is null or topic = ?) order by id limit ?""")) {
            select.setLong(1, Cursor.of(cursor).after().getLeastSignificantBits());
            select.setString(2, topic);
            select.setString(3, topic);
            select.setInt(4, limit + 1);
            List<RejectedEvent> found = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.add(new RejectedEvent(
                            result.getLong(1),
                            result.getString(2),
                            result.getInt(3),
                            result.getLong(4),
                            result.getString(5),
                            result.getString(6),
                            result.getString(7),
                            result.getObject(8, Integer.class),
                            result.getObject(9, OffsetDateTime.class).toInstant()));
                }
            }
            return Page.of(found, limit, event -> event, event -> new Cursor(new UUID(0, event.id())));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One that waits, kept from others until the transaction ends. */
    Optional<Waiting> claim(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select topic, payload from rejected_event where id = ? for update")) {
            select.setLong(1, id);
            try (ResultSet result = select.executeQuery()) {
                return result.next()
                        ? Optional.of(new Waiting(result.getString(1), result.getBytes(2)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    record Waiting(String topic, byte @Nullable [] payload) {}

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

    /** What waits of an entity goes with its tombstone: applied later, it would bring the entity back. */
    void forget(String topic, @Nullable String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from rejected_event where topic = ? and key = ?")) {
            delete.setString(1, topic);
            delete.setString(2, storable(key));
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
