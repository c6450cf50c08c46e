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
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.runtime.sql.Incoming;

/** The facts: every version of every entity, as it was published. */
@Singleton
class FactTable {
    private final ObjectMapper json;
    private final Map<String, ObjectReader> readers;
    private final Incoming<Fact> incoming = Incoming.<Fact>rows()
            .with("topic", "text", Fact::topic)
            .with("entity_id", "text", fact -> fact.state().id())
            .with("version", "bigint", fact -> fact.state().version())
            .with("timeline", "text", Fact::timeline)
            .with("business_date", "date", fact -> fact.state().businessDate())
            .with("recorded_at", "timestamptz", fact -> fact.state().recordedAt())
            .with("payload", "jsonb", fact -> write(fact.state()));
    private final String insertion = """
            insert into fact (topic, entity_id, version, timeline, business_date, recorded_at, payload)
            select i.topic, i.entity_id, i.version, i.timeline, i.business_date, i.recorded_at, i.payload
            from %s
            on conflict (topic, entity_id, version) do nothing
            returning timeline""".formatted(incoming.table());

    FactTable(ObjectMapper json) {
        this.json = json;
        this.readers = Topics.ALL.stream().collect(Collectors.toMap(Topic::name, topic -> json.readerFor(topic.state())
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));
    }

    /** Makes replicas that touch the same timelines, by topic, take turns until the transaction ends. */
    void lock(Connection connection, Map<String, Set<String>> timelines) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("""
                select pg_advisory_xact_lock(key) from (
                    select distinct hashtextextended(timeline, 0) as key from unnest(?) as timeline order by key) keys""")) {
            lock.setArray(
                    1,
                    texts(
                            connection,
                            timelines.entrySet().stream()
                                    .flatMap(topic -> topic.getValue().stream().map(one -> topic.getKey() + " " + one))
                                    .toList()));
            lock.execute();
        }
    }

    /** Keeps facts; answers the timelines for which any was new. */
    Set<String> insert(Connection connection, List<Fact> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insertion)) {
            incoming.bind(insert, 1, facts);
            return firstColumn(insert);
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

    /** All that is known of those of these sites that were ever closed. */
    Map<String, List<EntityState>> closedSites(Connection connection, Set<String> sites) throws SQLException {
        if (sites.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct timeline from fact
                where topic = ? and timeline = any(?) and payload ->> 'status' = 'CLOSED'""")) {
            select.setString(1, SiteState.TOPIC.name());
            select.setArray(2, texts(connection, sites));
            return timelines(connection, SiteState.TOPIC.name(), firstColumn(select));
        }
    }

    /** Of every site that was ever closed. */
    Map<String, List<EntityState>> closedSites(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct timeline from fact where topic = ? and payload ->> 'status' = 'CLOSED'")) {
            select.setString(1, SiteState.TOPIC.name());
            return timelines(connection, SiteState.TOPIC.name(), firstColumn(select));
        }
    }

    /** The timelines of a topic that are about these sites. */
    Set<String> timelinesOf(Connection connection, String topic, Set<String> sites) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select distinct timeline from fact where topic = ? and site = any(?)")) {
            select.setString(1, topic);
            select.setArray(2, texts(connection, sites));
            return firstColumn(select);
        }
    }

    private static Set<String> firstColumn(PreparedStatement select) throws SQLException {
        Set<String> found = new HashSet<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
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
