package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.EntityState;
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

    /** What timelines contribute that became known since; an empty list for one that is no longer known. */
    Map<TimelineKey, List<Ledger.Entry>> ledgers(Connection connection, Map<TimelineKey, Instant> since)
            throws SQLException {
        Map<String, Set<String>> byTopic = since.keySet().stream()
                .collect(Collectors.groupingBy(
                        TimelineKey::topic, Collectors.mapping(TimelineKey::timeline, Collectors.toSet())));
        Map<TimelineKey, List<Ledger.Entry>> ledgers = new HashMap<>();
        since.keySet().forEach(timeline -> ledgers.put(timeline, List.of()));
        for (var one : byTopic.entrySet()) {
            String topic = one.getKey();
            Map<String, List<EntityState>> closed = whileOpen.contains(topic)
                    ? facts.closedSites(connection, facts.sitesOf(connection, topic, one.getValue()))
                    : Map.of();
            List<Metric> metrics = metricsByTopic.getOrDefault(topic, List.of());
            facts.timelines(connection, topic, one.getValue()).forEach((timeline, known) -> {
                TimelineKey key = new TimelineKey(topic, timeline);
                Instant first = since.getOrDefault(key, Ledger.BEGINNING);
                ledgers.put(key, new Ledger(known, closed, metrics).since(first));
            });
        }
        return ledgers;
    }
}
