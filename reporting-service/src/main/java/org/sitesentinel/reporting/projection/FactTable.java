package org.sitesentinel.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.Topics;

/** The facts: every version of every entity, as it was published. */
@Singleton
class FactTable {
    private final ObjectMapper json;
    private final Map<String, ObjectReader> readers;

    FactTable(ObjectMapper json) {
        this.json = json;
        this.readers = Topics.ALL.stream().collect(Collectors.toMap(Topic::name, topic -> json.readerFor(topic.state())
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));
    }

    /** Makes replicas that touch the same timelines take turns until the transaction ends. */
    void lock(Connection connection, String topic, Set<String> timelines) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("""
                select pg_advisory_xact_lock(key) from (
                    select distinct hashtextextended(? || ' ' || timeline, 0) as key
                    from unnest(?) as timeline order by key) keys""")) {
            lock.setString(1, topic);
            lock.setArray(2, texts(connection, timelines));
            lock.execute();
        }
    }

    /** Keeps facts; answers the timelines for which any was new. */
    Set<String> insert(Connection connection, List<Fact> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into fact (topic, entity_id, version, timeline, business_date, recorded_at, payload)
                select topic, entity_id, version, timeline, business_date, recorded_at, payload
                from unnest(?, ?, ?::bigint[], ?, ?::date[], ?::timestamptz[], ?::jsonb[])
                    as f (topic, entity_id, version, timeline, business_date, recorded_at, payload)
                on conflict (topic, entity_id, version) do nothing
                returning timeline""")) {
            insert.setArray(1, texts(connection, facts.stream().map(Fact::topic).toList()));
            insert.setArray(
                    2, texts(connection, facts.stream().map(f -> f.state().id()).toList()));
            insert.setArray(
                    3,
                    texts(
                            connection,
                            facts.stream().map(f -> f.state().version()).toList()));
            insert.setArray(
                    4, texts(connection, facts.stream().map(Fact::timeline).toList()));
            insert.setArray(
                    5,
                    texts(
                            connection,
                            facts.stream().map(f -> f.state().businessDate()).toList()));
            insert.setArray(
                    6,
                    texts(
                            connection,
                            facts.stream().map(f -> f.state().recordedAt()).toList()));
            insert.setArray(
                    7,
                    texts(connection, facts.stream().map(f -> write(f.state())).toList()));
            Set<String> changed = new HashSet<>();
            try (ResultSet result = insert.executeQuery()) {
                while (result.next()) {
                    changed.add(result.getString(1));
                }
            }
            return changed;
        }
    }

    /** Drops all but the highest version of each entity of some timelines. */
    void dropSuperseded(Connection connection, String topic, Set<String> timelines) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from fact f using fact later
                where f.topic = ? and f.timeline = any(?) and later.topic = f.topic
                    and later.entity_id = f.entity_id and later.version > f.version""")) {
            delete.setString(1, topic);
            delete.setArray(2, texts(connection, timelines));
            delete.executeUpdate();
        }
    }

    /** Drops all facts of some timelines. */
    void drop(Connection connection, String topic, Set<String> timelines) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from fact where topic = ? and timeline = any(?)")) {
            delete.setString(1, topic);
            delete.setArray(2, texts(connection, timelines));
            delete.executeUpdate();
        }
    }

    /** All that is known of some timelines of a topic. */
    Map<String, List<EntityState>> timelines(Connection connection, String topic, Set<String> timelines)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select timeline, payload from fact where topic = ? and timeline = any(?)")) {
            select.setString(1, topic);
            select.setArray(2, texts(connection, timelines));
            Map<String, List<EntityState>> known = new HashMap<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    known.computeIfAbsent(result.getString(1), timeline -> new ArrayList<>())
                            .add(read(topic, result.getString(2)));
                }
            }
            return known;
        }
    }

    /** A timeline of a topic with all that is known of it. */
    record Known(String topic, List<EntityState> states) {}

    /** Streams every timeline there is, one after the other. */
    void forEachTimeline(Connection connection, Consumer<Known> consumer) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select topic, timeline, payload from fact order by topic, timeline")) {
            select.setFetchSize(1000);
            try (ResultSet result = select.executeQuery()) {
                String topic = "";
                String timeline = "";
                List<EntityState> states = new ArrayList<>();
                while (result.next()) {
                    if (!states.isEmpty()
                            && !(topic.equals(result.getString(1)) && timeline.equals(result.getString(2)))) {
                        consumer.accept(new Known(topic, states));
                        states = new ArrayList<>();
                    }
                    topic = result.getString(1);
                    timeline = result.getString(2);
                    states.add(read(topic, result.getString(3)));
                }
                if (!states.isEmpty()) {
                    consumer.accept(new Known(topic, states));
                }
            }
        }
    }

    private String write(EntityState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private EntityState read(String topic, String payload) {
        try {
            return Objects.requireNonNull(readers.get(topic)).readValue(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a fact was readable when it came in", impossible);
        }
    }

    private static Array texts(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(Object::toString).toArray());
    }
}
