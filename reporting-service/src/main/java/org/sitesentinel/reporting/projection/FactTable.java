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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            returning timeline, recorded_at - interval '1 microsecond', business_date""".formatted(incoming.table());

    FactTable(ObjectMapper json) {
        this.json = json;
        this.readers = Topics.ALL.stream().collect(Collectors.toMap(Topic::name, topic -> json.readerFor(topic.state())
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));
    }

    /** Makes replicas that touch the same timelines, or timelines of the same sites, take turns until they commit. */
    void lock(Connection connection, Set<TimelineKey> timelines) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("""
                select pg_advisory_xact_lock(key) from (
                    select distinct hashtextextended(timeline, 0) as key from unnest(?) as timeline order by key) keys""")) {
            lock.setArray(
                    1,
                    texts(
                            connection,
                            timelines.stream()
                                    .map(one -> one.topic() + " " + one.timeline())
                                    .toList()));
            lock.execute();
        }
    }

    /** Keeps facts; answers what was new, by timeline. */
    Map<String, News> insert(Connection connection, List<Fact> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insertion)) {
            incoming.bind(insert, 1, facts);
            Map<String, News> news = new HashMap<>();
            try (ResultSet result = insert.executeQuery()) {
                while (result.next()) {
                    News one = new News(
                            result.getObject(2, OffsetDateTime.class).toInstant(),
                            result.getObject(3, LocalDate.class),
                            1);
                    news.merge(result.getString(1), one, News::and);
                }
            }
            return news;
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
        if (timelines.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select timeline, payload from fact where topic = ? and timeline = any(?)")) {
            select.setString(1, topic);
            select.setArray(2, texts(connection, timelines));
            return states(topic, select);
        }
    }

    /**
     * Of timelines that learned something new, what it can have changed anything of: see {@link TimelineEnds}. Those of
     * which something is known that was recorded later, and was not new, are left out.
     */
    Map<String, List<EntityState>> ends(Connection connection, String topic, Map<String, News> news)
            throws SQLException {
        if (news.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement select = connection.prepareStatement(TimelineEnds.SELECTION)) {
            TimelineEnds.bind(select, topic, news);
            return states(topic, select);
        }
    }

    private Map<String, List<EntityState>> states(String topic, PreparedStatement select) throws SQLException {
        Map<String, List<EntityState>> known = new HashMap<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                known.computeIfAbsent(result.getString(1), timeline -> new ArrayList<>())
                        .add(read(topic, result.getString(2)));
            }
        }
        return known;
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

    /** The timelines of some topics that are about a site. */
    List<TimelineKey> timelinesOf(Connection connection, Set<String> topics, String site) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct topic, timeline from fact where topic = any(?) and site = ?")) {
            select.setArray(1, texts(connection, topics));
            select.setString(2, site);
            return keys(select);
        }
    }

    private static List<TimelineKey> keys(PreparedStatement select) throws SQLException {
        List<TimelineKey> found = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                found.add(new TimelineKey(result.getString(1), result.getString(2)));
            }
        }
        return found;
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

    /** The timelines that follow one, in an order of their own. */
    List<TimelineKey> following(Connection connection, TimelineKey last, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct topic, timeline from fact where (topic, timeline) > (?, ?)
                order by topic, timeline limit ?""")) {
            select.setString(1, last.topic());
            select.setString(2, last.timeline());
            select.setInt(3, limit);
            return keys(select);
        }
    }

    /** The sites that some timelines of a topic are about. */
    Set<String> sitesOf(Connection connection, String topic, Set<String> timelines) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct site from fact where topic = ? and timeline = any(?) and site is not null")) {
            select.setString(1, topic);
            select.setArray(2, texts(connection, timelines));
            return firstColumn(select);
        }
    }

    /** How many timelines there are. */
    long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select count(*) from (select distinct topic, timeline from fact)");
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getLong(1);
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
