package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;

/** What follows from the facts by the definitions of this release: the ledgers of timelines. */
@Singleton
class Figures {
    static final String SITES = SiteState.TOPIC.name();

    private final FactTable facts;
    private final Map<String, List<Metric>> metricsByTopic;
    private final Set<String> whileOpen;

    Figures(FactTable facts, Metrics metrics) {
        this.facts = facts;
        this.metricsByTopic = metrics.all().stream()
                .flatMap(metric -> metric.topics().stream().map(topic -> Map.entry(topic, metric)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.whileOpen = metricsByTopic.entrySet().stream()
                .filter(fed -> fed.getValue().stream().anyMatch(metric -> metric.isWhileOpen(fed.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The topics whose states count only while their site is open, or some of them. */
    Set<String> whileOpen() {
        return whileOpen;
    }

    /** All that timelines contribute; an empty list for one that is no longer known. */
    Map<TimelineKey, List<Ledger.Entry>> ledgers(Connection connection, Set<TimelineKey> timelines)
            throws SQLException {
        return ledgers(
                connection,
                timelines.stream().collect(Collectors.toMap(one -> one, one -> Ledger.BEGINNING)),
                Map.of());
    }

    /**
     * What timelines contribute that became known since.
     *
     * @param news of those that only learned something, and contribute nothing yet that became known since: the end of
     *     such a timeline is enough
     */
    Map<TimelineKey, List<Ledger.Entry>> ledgers(
            Connection connection, Map<TimelineKey, Instant> since, Map<TimelineKey, News> news) throws SQLException {
        Map<TimelineKey, List<Ledger.Entry>> ledgers = new HashMap<>();
        since.keySet().forEach(timeline -> ledgers.put(timeline, List.of()));
        for (String topic : since.keySet().stream().map(TimelineKey::topic).collect(Collectors.toSet())) {
            Map<String, News> learned = news.entrySet().stream()
                    .filter(one -> one.getKey().topic().equals(topic))
                    .collect(Collectors.toMap(one -> one.getKey().timeline(), Map.Entry::getValue));
            Map<String, List<EntityState>> ends = facts.ends(connection, topic, learned);
            Set<String> others = since.keySet().stream()
                    .filter(one -> one.topic().equals(topic) && !ends.containsKey(one.timeline()))
                    .map(TimelineKey::timeline)
                    .collect(Collectors.toSet());
            Map<String, List<EntityState>> known = new HashMap<>(ends);
            known.putAll(facts.timelines(connection, topic, others));
            Map<String, List<EntityState>> closed = closedSites(connection, topic, known);
            List<Metric> metrics = metricsByTopic.getOrDefault(topic, List.of());
            known.forEach((timeline, states) -> {
                TimelineKey key = new TimelineKey(topic, timeline);
                Instant first = since.getOrDefault(key, Ledger.BEGINNING);
                ledgers.put(key, new Ledger(states, closed, metrics).since(first));
            });
        }
        return ledgers;
    }

    private Map<String, List<EntityState>> closedSites(
            Connection connection, String topic, Map<String, List<EntityState>> known) throws SQLException {
        if (!whileOpen.contains(topic)) {
            return Map.of();
        }
        Set<String> sites = known.values().stream()
                .flatMap(List::stream)
                .map(EntityState::site)
                .filter(Objects::nonNull)
                .map(SiteRef::id)
                .collect(Collectors.toSet());
        return facts.closedSites(connection, sites);
    }
}
