package org.sitesentinel.runtime.events;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far this database has applied each partition. The database is the truth; Kafka's own offsets are not used. */
@Singleton
public class ConsumedOffsets {
    private final DataSource database;

    ConsumedOffsets(DataSource database) {
        this.database = database;
    }

    /**
     * What is known of a topic.
     *
     * @param appliedUpTo recording time of the newest event applied; absent before the first
     * @param lag records that were waiting when the last ones were applied
     * @param applied how many records have been applied, all partitions together: grows with whatever a figure may
     *     follow from, so with a rejected record that is applied after all
     */
    public record Freshness(String topic, @Nullable OffsetDateTime appliedUpTo, long lag, long applied) {}

    /** Of every topic this service has applied something of. */
    public List<Freshness> freshness() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select topic, max(applied_up_to), sum(lag), sum(next_offset)
                            - (select count(*) from rejected_event waiting where waiting.topic = consumed.topic)
                        from consumer_offset consumed group by topic order by topic""");
                ResultSet result = select.executeQuery()) {
            List<Freshness> all = new ArrayList<>();
            while (result.next()) {
                all.add(new Freshness(
                        result.getString(1),
                        result.getObject(2, OffsetDateTime.class),
                        result.getLong(3),
                        result.getLong(4)));
            }
            return all;
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** Where to go on reading; the partition's row exists from now on. */
    long next(TopicPartition partition) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        insert into consumer_offset (topic, partition, next_offset, lag) values (?, ?, 0, 0)
                        on conflict (topic, partition) do update set topic = excluded.topic
                        returning next_offset""")) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /**
     * Moves a partition on, in the transaction that applies its records.
     *
     * @param first offset of the first record applied
     * @return false when another replica has moved it meanwhile: this transaction must not commit
     */
    boolean advance(TopicPartition partition, long first, long next, long lag, Instant newest) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update consumer_offset
                        set next_offset = ?, lag = ?, applied_up_to = greatest(applied_up_to, ?)
                        where topic = ? and partition = ? and next_offset <= ?""")) {
            update.setLong(1, next);
            update.setLong(2, lag);
            update.setObject(3, newest.atOffset(ZoneOffset.UTC));
            update.setString(4, partition.topic());
            update.setInt(5, partition.partition());
            update.setLong(6, first);
            return update.executeUpdate() == 1;
        }
    }
}
