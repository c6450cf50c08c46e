package org.sitesentinel.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Grain;

/**
 * What came of holding the figures against the facts.
 *
 * @param checked number of sums, by metric, day, month or year, and dimensions
 * @param differences those that differ; there must be none
 */
public record Reconciliation(int checked, List<Difference> differences) {
    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /**
     * A cell or a sum of cells that differs.
     *
     * @param day of a month or year its first
     * @param knownAt where what became known at an instant differs; absent where the sums do
     * @param facts what the facts give
     * @param contributions what the contributions sum up to
     * @param rollUp what queries read; absent where {@code knownAt} is there
     */
    public record Difference(
            String metric,
            Grain grain,
            LocalDate day,
            String dimensions,
            @Nullable Instant knownAt,
            Amount facts,
            Amount contributions,
            @Nullable Amount rollUp) {
        static Difference of(Cell.Sum sum, Cell.Amount facts, Cell.Amount contributions, Cell.Amount rollUp) {
            return of(sum.grain(), sum.first(), null, facts, contributions, Amount.of(rollUp));
        }

        static Difference of(Cell.Key cell, Instant knownAt, Cell.Amount facts, Cell.Amount contributions) {
            return of(Grain.DAY, cell, knownAt, facts, contributions, null);
        }

        private static Difference of(
                Grain grain,
                Cell.Key cell,
                @Nullable Instant knownAt,
                Cell.Amount facts,
                Cell.Amount contributions,
                @Nullable Amount rollUp) {
            return new Difference(
                    cell.metric(),
                    grain,
                    cell.day(),
                    cell.dimensions(),
                    knownAt,
                    Amount.of(facts),
                    Amount.of(contributions),
                    rollUp);
        }
    }

    /** Numerator and denominator. */
    public record Amount(long numerator, long denominator) {
        static Amount of(Cell.Amount amount) {
            return new Amount(amount.numerator(), amount.denominator());
        }
    }
}
