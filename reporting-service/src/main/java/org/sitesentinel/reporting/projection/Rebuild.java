package org.sitesentinel.reporting.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.projection.RebuildView.Reason;
import org.sitesentinel.runtime.job.Steps;

/**
 * Computes all figures afresh from the facts, beside the live ones, and then takes their place. It goes through the
 * timelines in an order, some at a time, each time in a transaction that also says where it has got to: whoever is
 * killed, another replica goes on there. What arrives meanwhile is written into both generations; a timeline that it
 * has not come to yet is put right when it does, so it has caught up when it has come to the last one.
 */
@ApplicationScoped
class Rebuild {
    private static final int TIMELINES_AT_ONCE = 500;
    private static final int SWEPT_AT_ONCE = 10_000;
    private static final int MAX_SECONDS = 600;

    private final DataSource database;
    private final FactTable facts;
    private final FigureTables tables;
    private final Figures figures;
    private final RebuildTable rebuilds;
    private final Generations generations;
    private final RegistryDigest registry;
    private final Steps steps;
    private final Clock clock;

    Rebuild(
            DataSource database,
            FactTable facts,
            FigureTables tables,
            Figures figures,
            RebuildTable rebuilds,
            Generations generations,
            RegistryDigest registry,
            Steps steps,
            Clock clock) {
        this.database = database;
        this.facts = facts;
        this.tables = tables;
        this.figures = figures;
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.registry = registry;
        this.steps = steps;
        this.clock = clock;
    }

    /** What a step did. */
    enum Step {
        /** There is nothing to do, or another replica does it. */
        NOTHING,
        WENT_ON,
        SWAPPED
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Begins one, unless one by the same definitions is under way; one by others begins anew by ours. */
    RebuildView begin(Reason reason, @Nullable String by) {
        return alone(connection -> {
            rebuilds.hold(connection);
            Optional<Generations.Generation> running = generations.holdAlone(connection).stream()
                    .filter(one -> !one.live())
                    .findFirst();
            if (running.isEmpty() || !registry.is(running.get().registry())) {
                rebuilds.abandon(connection);
                rebuilds.begin(connection, registry.text(), reason, by, clock.instant(), facts.count(connection));
            }
            return rebuilds.last(connection).orElseThrow();
        });
    }

    /**
     * Begins one if the figures follow other definitions than ours; where there are no facts there is nothing to do.
     */
    void beginIfNeeded() {
        boolean needed = alone(connection -> {
            rebuilds.hold(connection);
            List<Generations.Generation> all = generations.holdAlone(connection);
            if (all.stream().anyMatch(one -> registry.is(one.registry()))) {
                return false;
            }
            if (facts.following(connection, new TimelineKey("", ""), 1).isEmpty()) {
                rebuilds.abandon(connection);
                rebuilds.adopt(connection, registry.text());
                return false;
            }
            return true;
        });
        if (needed) {
            begin(Reason.NEW_DEFINITIONS, null);
        }
    }

    /** Computes the timelines that follow, or swaps behind the last; what no generation needs is deleted bit by bit. */
    Step step() {
        Step step = step(TIMELINES_AT_ONCE);
        if (step == Step.NOTHING && alone(rebuilds::unswept)) {
            int live = alone(generations::live);
            if (sweep("contribution") && sweep("roll_up")) {
                alone(connection -> rebuilds.swept(connection, live, clock.instant()));
            }
        }
        return step;
    }

    /** Computes so many timelines, or swaps. */
    Step step(int timelines) {
        return alone(connection -> step(connection, timelines));
    }

    Optional<RebuildView> last() {
        return alone(rebuilds::last);
    }

    private Step step(Connection connection, int timelines) throws SQLException {
        Optional<RebuildTable.Running> claimed = rebuilds.claim(connection);
        if (claimed.isEmpty() || !registry.is(claimed.get().registry())) {
            return Step.NOTHING;
        }
        RebuildTable.Running running = claimed.get();
        List<TimelineKey> next = facts.following(connection, running.after(), timelines);
        if (next.isEmpty()) {
            // Those who are writing into both are waited for; nobody is when the live one changes.
            generations.holdAlone(connection);
            rebuilds.swap(connection, running, clock.instant());
            return Step.SWAPPED;
        }
        fill(connection, running.generation(), next);
        rebuilds.moveOn(connection, running.generation(), next.get(next.size() - 1), next.size());
        return Step.WENT_ON;
    }

    private void fill(Connection connection, int generation, List<TimelineKey> timelines) throws SQLException {
        generations.hold(connection);
        Set<TimelineKey> locks = new HashSet<>(timelines);
        Map<String, Set<String>> topics = timelines.stream()
                .collect(Collectors.groupingBy(
                        TimelineKey::topic, Collectors.mapping(TimelineKey::timeline, Collectors.toSet())));
        for (var topic : topics.entrySet()) {
            if (figures.whileOpen().contains(topic.getKey())) {
                facts.sitesOf(connection, topic.getKey(), topic.getValue())
                        .forEach(site -> locks.add(new TimelineKey(Figures.SITES, site)));
            }
        }
        facts.lock(connection, locks);
        Map<TimelineKey, Instant> all =
                timelines.stream().collect(Collectors.toMap(one -> one, one -> Ledger.BEGINNING));
        FigureTables.Taken taken = tables.takeOut(connection, generation, all);
        tables.putIn(connection, generation, taken, figures.ledgers(connection, all.keySet()));
    }

    private boolean sweep(String table) {
        return steps.repeat(() -> alone(connection -> rebuilds.sweep(connection, table, SWEPT_AT_ONCE)));
    }

    /** In a transaction of its own. */
    private <T> T alone(Work<T> work) {
        Callable<T> call = () -> {
            try (Connection connection = database.getConnection()) {
                return work.on(connection);
            }
        };
        return QuarkusTransaction.requiringNew().timeout(MAX_SECONDS).call(call);
    }
}
