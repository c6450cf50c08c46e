package org.sitesentinel.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Computes every figure afresh from the facts and holds it against what queries read, in one snapshot of the database.
 */
@ApplicationScoped
class Reconcile {
    private static final Cell.Amount NOTHING = new Cell.Amount(0, 0);

    private final DataSource database;
    private final FactTable facts;
    private final FigureTables figures;
    private final Projector projector;

    Reconcile(DataSource database, FactTable facts, FigureTables figures, Projector projector) {
        this.database = database;
        this.facts = facts;
        this.figures = figures;
        this.projector = projector;
    }

    /**
     * What came of it.
     *
     * @param checked number of cells, by metric, day and dimensions
     * @param differences those that differ; there must be none
     */
    public record Reconciliation(int checked, List<Difference> differences) {}

    /** A cell that differs: what the facts give, what the contributions sum up to, what queries read. */
    public record Difference(
            String metric,
            LocalDate day,
            String dimensions,
            Cell.Amount facts,
            Cell.Amount contributions,
            Cell.Amount rollUp) {}

    @Transactional
    Reconciliation run() {
        try (Connection connection = database.getConnection()) {
            try (Statement isolation = connection.createStatement()) {
                isolation.execute("set transaction isolation level repeatable read, read only");
            }
            Map<Cell.Key, Cell.Amount> recomputed = recompute(connection);
            Map<Cell.Key, Cell.Amount> summed = figures.summedContributions(connection);
            Map<Cell.Key, Cell.Amount> stored = figures.rollUps(connection);
            Set<Cell.Key> cells = new HashSet<>(recomputed.keySet());
            cells.addAll(summed.keySet());
            cells.addAll(stored.keySet());
            List<Difference> differences = new ArrayList<>();
            for (Cell.Key cell : cells) {
                Cell.Amount right = recomputed.getOrDefault(cell, NOTHING);
                Cell.Amount sum = summed.getOrDefault(cell, NOTHING);
                Cell.Amount rollUp = stored.getOrDefault(cell, NOTHING);
                if (!right.equals(sum) || !right.equals(rollUp)) {
                    differences.add(new Difference(cell.metric(), cell.day(), cell.dimensions(), right, sum, rollUp));
                }
            }
            return new Reconciliation(cells.size(), differences);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<Cell.Key, Cell.Amount> recompute(Connection connection) throws SQLException {
        Map<Cell.Key, Cell.Amount> sums = new HashMap<>();
        ClosedSites closed = ClosedSites.of(facts.closedSites(connection));
        facts.forEachTimeline(connection, known -> new Timeline(known.states())
                .contributions(projector.metricsOf(known.topic()), closed)
                .forEach((key, amount) -> sums.merge(key.withoutSubject(), amount, Cell.Amount::plus)));
        return sums;
    }
}
