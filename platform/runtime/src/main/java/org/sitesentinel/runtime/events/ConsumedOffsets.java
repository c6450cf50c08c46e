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
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.sql.Incoming;

/** How far this database has applied each partition. The database is the truth; Kafka's own offsets are not used. */
@Singleton
public class ConsumedOffsets {
    private final DataSource database;
    private final Incoming<Step> steps = Incoming.<Step>rows()
            .with("topic", "text", step -> step.partition().topic())
            .with("partition", "integer", step -> step.partition().partition())
            .with("first", "bigint", Step::first)
            .with("next", "bigint", Step::next)
            .with("lag", "bigint", Step::lag)
            .with("newest", "timestamptz", Step::newest);
    private final String advance = """
            update consumer_offset stored
            set next_offset = i.next, lag = i.lag, applied_up_to = greatest(stored.applied_up_to, i.newest)
            from %s
            where stored.topic = i.topic and stored.partition = i.partition and stored.next_offset <= i.first""".formatted(steps.table());

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
     * How far one partition is moved on.
     *
     * @param first offset of the first record applied
     * @param next offset of the first that is not
     * @param lag records that wait behind it
     * @param newest recording time of the newest applied
     */
    record Step(TopicPartition partition, long first, long next, long lag, Instant newest) {}

    /**
     * Moves partitions on, in the transaction that applies their records.
     *
     * @return false when another replica has moved one meanwhile: this transaction must not commit
     */
    boolean advance(List<Step> all) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(advance)) {
            steps.bind(update, 1, all);
            return update.executeUpdate() == all.size();
        }
    }
}
