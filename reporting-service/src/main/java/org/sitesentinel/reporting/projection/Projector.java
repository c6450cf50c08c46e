package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;

/**
 * Takes states in and brings the figures up to date, a batch at a time. A timeline that learned something new is
 * computed afresh, its old contributions taken out and its new ones put in, so order and repetition do not matter.
 */
@Singleton
class Projector {
    private final DataSource database;
    private final FactTable facts;
    private final FigureTables figures;
    private final Map<String, List<Metric>> metricsByTopic;

    Projector(DataSource database, FactTable facts, FigureTables figures, Metrics metrics) {
        this.database = database;
        this.facts = facts;
        this.figures = figures;
        this.metricsByTopic = metrics.all().stream()
                .flatMap(metric -> metric.topics().stream().map(topic -> Map.entry(topic, metric)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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
            facts.lock(connection, topic, timelines(incoming.values()));
            Set<String> changed = facts.insert(connection, List.copyOf(incoming.values()));
            if (changed.isEmpty()) {
                return;
            }
            if (of.compacted()) {
                // As the log does: the last state tells the whole entity, and those before it are to be forgotten.
                facts.dropSuperseded(connection, topic, changed);
            }
            recompute(connection, topic, changed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Forgets entities of a compacted topic, each of which is a timeline of its own, in the caller's transaction. */
    void remove(Topic<?> of, List<String> ids) {
        Set<String> timelines = new TreeSet<>(ids);
        try (Connection connection = database.getConnection()) {
            facts.lock(connection, of.name(), timelines);
            facts.drop(connection, of.name(), timelines);
            recompute(connection, of.name(), timelines);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void recompute(Connection connection, String topic, Set<String> changed) throws SQLException {
        Map<String, Map<Cell.Key, Cell.Amount>> contributions = new HashMap<>();
        changed.forEach(timeline -> contributions.put(timeline, Map.of()));
        facts.timelines(connection, topic, changed)
                .forEach((timeline, versions) ->
                        contributions.put(timeline, new Timeline(versions).contributions(metricsOf(topic))));
        figures.replace(connection, topic, contributions);
    }

    private static Set<String> timelines(Iterable<Fact> facts) {
        Set<String> timelines = new TreeSet<>();
        facts.forEach(fact -> timelines.add(fact.timeline()));
        return timelines;
    }
}
