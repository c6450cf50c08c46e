package org.sitesentinel.reporting.projection;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Computes every figure afresh from the facts and holds it against what queries read, in one snapshot of the database:
 * each timeline's ledger, entry by entry, and the sums of them all.
 */
@ApplicationScoped
class Reconcile {
    private static final Cell.Amount NOTHING = new Cell.Amount(0, 0);
    private static final int TIMELINES_AT_ONCE = 500;
    private static final int MAX_SECONDS = 3600;

    private final DataSource database;
    private final FactTable facts;
    private final FigureTables tables;
    private final Figures figures;
    private final Generations generations;

    Reconcile(DataSource database, FactTable facts, FigureTables tables, Figures figures, Generations generations) {
        this.database = database;
        this.facts = facts;
        this.tables = tables;
        this.figures = figures;
        this.generations = generations;
    }

    private record KnownCell(Instant knownAt, Cell.Key cell) {}

    @Transactional
    @TransactionConfiguration(timeout = MAX_SECONDS)
    Reconciliation run() {
        try (Connection connection = database.getConnection()) {
            try (Statement isolation = connection.createStatement()) {
                isolation.execute("set transaction isolation level repeatable read, read only");
            }
            int generation = generations.live(connection);
            List<Reconciliation.Difference> differences = new ArrayList<>();
            Map<Cell.Sum, Cell.Amount> recomputed = Cell.sums(recompute(connection, generation, differences));
            Map<Cell.Sum, Cell.Amount> summed = tables.summedContributions(connection, generation);
            Map<Cell.Sum, Cell.Amount> stored = tables.rollUps(connection, generation);
            Set<Cell.Sum> all = new HashSet<>(recomputed.keySet());
            all.addAll(summed.keySet());
            all.addAll(stored.keySet());
            for (Cell.Sum one : all) {
                Cell.Amount right = recomputed.getOrDefault(one, NOTHING);
                Cell.Amount sum = summed.getOrDefault(one, NOTHING);
                Cell.Amount rollUp = stored.getOrDefault(one, NOTHING);
                if (!right.equals(sum) || !right.equals(rollUp)) {
                    differences.add(Reconciliation.Difference.of(one, right, sum, rollUp));
                }
            }
            return new Reconciliation(all.size(), differences);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A page of timelines at a time; what differs in what was known when is added to the differences. */
    private Map<Cell.Key, Cell.Amount> recompute(
            Connection connection, int generation, List<Reconciliation.Difference> differences) throws SQLException {
        Map<Cell.Key, Cell.Amount> sums = new HashMap<>();
        List<TimelineKey> page = facts.following(connection, new TimelineKey("", ""), TIMELINES_AT_ONCE);
        while (!page.isEmpty()) {
            Map<TimelineKey, List<Ledger.Entry>> right = figures.ledgers(connection, Set.copyOf(page));
            Map<KnownCell, Cell.Amount> wanted = new HashMap<>();
            right.values()
                    .forEach(entries -> entries.forEach(entry -> {
                        sums.merge(entry.cell().summed(), entry.amount(), Cell.Amount::plus);
                        add(wanted, entry);
                    }));
            compare(wanted, kept(connection, generation, page), differences);
            page = facts.following(connection, page.get(page.size() - 1), TIMELINES_AT_ONCE);
        }
        return sums;
    }

    private Map<KnownCell, Cell.Amount> kept(Connection connection, int generation, List<TimelineKey> page)
            throws SQLException {
        Map<KnownCell, Cell.Amount> kept = new HashMap<>();
        Map<String, List<TimelineKey>> topics = page.stream().collect(Collectors.groupingBy(TimelineKey::topic));
        for (var topic : topics.entrySet()) {
            Object[] names =
                    topic.getValue().stream().map(TimelineKey::timeline).toArray();
            tables.entries(connection, generation, topic.getKey(), names).forEach(entry -> add(kept, entry));
        }
        return kept;
    }

    private static void add(Map<KnownCell, Cell.Amount> cells, Ledger.Entry entry) {
        cells.merge(new KnownCell(entry.knownAt(), entry.cell().summed()), entry.amount(), Cell.Amount::plus);
    }

    private static void compare(
            Map<KnownCell, Cell.Amount> right,
            Map<KnownCell, Cell.Amount> kept,
            List<Reconciliation.Difference> differences) {
        Set<KnownCell> cells = new HashSet<>(right.keySet());
        cells.addAll(kept.keySet());
        for (KnownCell one : cells) {
            Cell.Amount wanted = right.getOrDefault(one, NOTHING);
            Cell.Amount is = kept.getOrDefault(one, NOTHING);
            if (!wanted.equals(is)) {
                differences.add(Reconciliation.Difference.of(one.cell(), one.knownAt(), wanted, is));
            }
        }
    }
}
