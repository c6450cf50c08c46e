package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;

/**
 * Takes states in and brings the figures up to date, a batch at a time. A timeline that learned something new is
 * computed afresh, its old contributions taken out and its new ones put in, so order and repetition do not matter. So
 * are the timelines of what is so only while its site is open, when that site closes.
 */
@Singleton
class Projector {
    private static final String SITES = SiteState.TOPIC.name();

    private final DataSource database;
    private final FactTable facts;
    private final FigureTables figures;
    private final Map<String, List<Metric>> metricsByTopic;
    private final Set<String> whileOpen;

    Projector(DataSource database, FactTable facts, FigureTables figures, Metrics metrics) {
        this.database = database;
        this.facts = facts;
        this.figures = figures;
        this.metricsByTopic = metrics.all().stream()
                .flatMap(metric -> metric.topics().stream().map(topic -> Map.entry(topic, metric)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.whileOpen = metricsByTopic.entrySet().stream()
                .filter(fed -> fed.getValue().stream().anyMatch(metric -> metric.isWhileOpen(fed.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Metrics that a topic feeds. */
    List<Metric> metricsOf(String topic) {
        return metricsByTopic.getOrDefault(topic, List.of());
    }

    /** Applies states of one topic in the caller's transaction. */
    void apply(Topic<?> of, List<? extends EntityState> states) {
        String topic = of.name();
        Map<String, Fact> incoming = states.stream()
                .map(state -> Fact.of(topic, state))
                .collect(Collectors.toMap(
                        fact -> fact.state().id() + "/" + fact.state().version(),
                        Function.identity(),
                        (first, again) -> first));
        try (Connection connection = database.getConnection()) {
            lock(connection, topic, incoming.values());
            Set<String> changed = facts.insert(connection, List.copyOf(incoming.values()));
            if (changed.isEmpty()) {
                return;
            }
            if (of.compacted()) {
                // As the log does: the last state tells the whole entity, and those before it are to be forgotten.
                facts.dropSuperseded(connection, topic, changed);
            }
            recompute(connection, touchedBy(connection, topic, changed));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Forgets entities of a compacted topic, each of which is a timeline of its own, in the caller's transaction. */
    void remove(Topic<?> of, List<String> ids) {
        Map<String, Set<String>> timelines = Map.of(of.name(), Set.copyOf(ids));
        try (Connection connection = database.getConnection()) {
            facts.lock(connection, timelines);
            facts.drop(connection, of.name(), Set.copyOf(ids));
            recompute(connection, timelines);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Who applies what happened at a site takes turns with who applies its closing, for each must see the other. */
    private void lock(Connection connection, String topic, Collection<Fact> incoming) throws SQLException {
        Map<String, Set<String>> locks = new HashMap<>();
        for (Fact fact : incoming) {
            locks.computeIfAbsent(topic, none -> new HashSet<>()).add(fact.timeline());
            SiteRef site = fact.state().site();
            if (site != null && whileOpen.contains(topic)) {
                locks.computeIfAbsent(SITES, none -> new HashSet<>()).add(site.id());
            }
        }
        facts.lock(connection, locks);
    }

    /** The timelines to compute afresh, by topic: what is new, and all that goes with the closing of a site. */
    private Map<String, Set<String>> touchedBy(Connection connection, String topic, Set<String> changed)
            throws SQLException {
        Map<String, Set<String>> touched = new HashMap<>(Map.of(topic, changed));
        if (topic.equals(SITES)) {
            Set<String> closed = facts.closedSites(connection, changed).keySet();
            for (String other : closed.isEmpty() ? Set.<String>of() : whileOpen) {
                touched.put(other, facts.timelinesOf(connection, other, closed));
            }
        }
        return touched;
    }

    private void recompute(Connection connection, Map<String, Set<String>> touched) throws SQLException {
        Map<String, Map<String, Map<Cell.Key, Cell.Amount>>> contributions = new HashMap<>();
        for (var topic : touched.entrySet()) {
            contributions.put(topic.getKey(), contributions(connection, topic.getKey(), topic.getValue()));
        }
        figures.replace(connection, contributions);
    }

    /** Of each of these timelines; nothing of one that is no longer known. */
    private Map<String, Map<Cell.Key, Cell.Amount>> contributions(
            Connection connection, String topic, Set<String> timelines) throws SQLException {
        Map<String, List<EntityState>> known = facts.timelines(connection, topic, timelines);
        ClosedSites closed = whileOpen.contains(topic) ? closedSites(connection, known.values()) : ClosedSites.NONE;
        Map<String, Map<Cell.Key, Cell.Amount>> contributions = new HashMap<>();
        timelines.forEach(timeline -> contributions.put(timeline, Map.of()));
        known.forEach((timeline, versions) ->
                contributions.put(timeline, new Timeline(versions).contributions(metricsOf(topic), closed)));
        return contributions;
    }

    private ClosedSites closedSites(Connection connection, Collection<List<EntityState>> timelines)
            throws SQLException {
        Set<String> sites = timelines.stream()
                .flatMap(List::stream)
                .map(EntityState::site)
                .filter(Objects::nonNull)
                .map(SiteRef::id)
                .collect(Collectors.toSet());
        return ClosedSites.of(facts.closedSites(connection, sites));
    }
}
