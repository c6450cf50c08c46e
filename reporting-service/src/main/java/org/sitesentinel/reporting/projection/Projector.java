package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * Takes states in and brings the figures up to date, a batch at a time. What a timeline contributes since the first
 * thing it newly learned was recorded is computed afresh and exchanged, so order and repetition do not matter. So is
 * what is so only while its site is open, when that site closes.
 */
@Singleton
class Projector {
    /** SQLSTATE of "object not in prerequisite state": such a failure passes, so no record is set aside for it. */
    private static final String NOT_NOW = "55000";

    private final DataSource database;
    private final FactTable facts;
    private final FigureTables tables;
    private final Figures figures;
    private final Generations generations;
    private final RegistryDigest registry;

    Projector(
            DataSource database,
            FactTable facts,
            FigureTables tables,
            Figures figures,
            Generations generations,
            RegistryDigest registry) {
        this.database = database;
        this.facts = facts;
        this.tables = tables;
        this.figures = figures;
        this.generations = generations;
        this.registry = registry;
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
            List<Generations.Generation> held = hold(connection);
            lock(connection, topic, incoming.values());
            Map<TimelineKey, News> news = new HashMap<>();
            facts.insert(connection, List.copyOf(incoming.values()))
                    .forEach((timeline, one) -> news.put(new TimelineKey(topic, timeline), one));
            if (news.isEmpty()) {
                return;
            }
            Map<TimelineKey, Instant> touched = new HashMap<>();
            news.forEach((timeline, one) -> touched.put(timeline, one.since()));
            if (of.compacted()) {
                // As the log does: the last state tells the whole entity, and those before it are to be forgotten.
                facts.dropSuperseded(connection, topic, names(news.keySet()));
                touched.replaceAll((timeline, since) -> Ledger.BEGINNING);
            }
            if (topic.equals(Figures.SITES)) {
                whatStandsAtClosed(connection, names(news.keySet()))
                        .forEach(timeline -> touched.put(timeline, Ledger.BEGINNING));
            }
            update(connection, held, touched, news);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Set<String> names(Set<TimelineKey> timelines) {
        return timelines.stream().map(TimelineKey::timeline).collect(Collectors.toSet());
    }

    /** Forgets entities of a compacted topic, each of which is a timeline of its own, in the caller's transaction. */
    void remove(Topic<?> of, List<String> ids) {
        Map<TimelineKey, Instant> timelines = ids.stream()
                .distinct()
                .collect(Collectors.toMap(id -> new TimelineKey(of.name(), id), id -> Ledger.BEGINNING));
        try (Connection connection = database.getConnection()) {
            List<Generations.Generation> held = hold(connection);
            facts.lock(connection, timelines.keySet());
            facts.drop(connection, of.name(), Set.copyOf(ids));
            update(connection, held, timelines, Map.of());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A rebuild by other definitions than ours is another release's: it takes over, and we would spoil its work. */
    private List<Generations.Generation> hold(Connection connection) throws SQLException {
        List<Generations.Generation> held = generations.hold(connection);
        if (held.stream().anyMatch(one -> !one.live() && !registry.is(one.registry()))) {
            throw new SQLException("figures are being rebuilt by another release", NOT_NOW);
        }
        return held;
    }

    /** Who applies what happened at a site takes turns with who applies its closing, for each must see the other. */
    private void lock(Connection connection, String topic, Collection<Fact> incoming) throws SQLException {
        Set<TimelineKey> locks = new HashSet<>();
        for (Fact fact : incoming) {
            locks.add(new TimelineKey(topic, fact.timeline()));
            SiteRef site = fact.state().site();
            if (site != null && figures.whileOpen().contains(topic)) {
                locks.add(new TimelineKey(Figures.SITES, site.id()));
            }
        }
        facts.lock(connection, locks);
    }

    /** What goes with the closing of those of these sites that were ever closed. */
    private Set<TimelineKey> whatStandsAtClosed(Connection connection, Set<String> sites) throws SQLException {
        Set<TimelineKey> all = new HashSet<>();
        for (String site : facts.closedSites(connection, sites).keySet()) {
            all.addAll(facts.timelinesOf(connection, figures.whileOpen(), site));
        }
        return all;
    }

    /** A generation that other definitions filled has no ledger to go on from: all of the timeline is exchanged. */
    private void update(
            Connection connection,
            List<Generations.Generation> held,
            Map<TimelineKey, Instant> touched,
            Map<TimelineKey, News> news)
            throws SQLException {
        for (Generations.Generation generation : held) {
            Map<TimelineKey, Instant> since = new HashMap<>(touched);
            if (!registry.is(generation.registry())) {
                since.replaceAll((timeline, instant) -> Ledger.BEGINNING);
            }
            FigureTables.Taken taken = tables.takeOut(connection, generation.number(), since);
            Map<TimelineKey, News> appended = new HashMap<>(news);
            appended.keySet()
                    .removeIf(one -> taken.timelines().contains(one) || Ledger.BEGINNING.equals(since.get(one)));
            tables.putIn(connection, generation.number(), taken, figures.ledgers(connection, since, appended));
        }
    }
}
