package org.sitesentinel.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding the figures against the facts.
 *
 * @param checked number of cells, by metric, day and dimensions
 * @param differences those that differ; there must be none
 */
public record Reconciliation(int checked, List<Difference> differences) {
    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /**
     * A cell that differs.
     *
     * @param knownAt where what became known at an instant differs; absent where the sums do
     * @param facts what the facts give
     * @param contributions what the contributions sum up to
     * @param rollUp what queries read; absent where {@code knownAt} is there
     */
    public record Difference(
            String metric,
            LocalDate day,
            String dimensions,
            @Nullable Instant knownAt,
            Amount facts,
            Amount contributions,
            @Nullable Amount rollUp) {
        static Difference of(
                Cell.Key cell,
                @Nullable Instant knownAt,
                Cell.Amount facts,
                Cell.Amount contributions,
                Cell.@Nullable Amount rollUp) {
            return new Difference(
                    cell.metric(),
                    cell.day(),
                    cell.dimensions(),
                    knownAt,
                    Amount.of(facts),
                    Amount.of(contributions),
                    rollUp == null ? null : Amount.of(rollUp));
        }
    }

    /** Numerator and denominator. */
    public record Amount(long numerator, long denominator) {
        static Amount of(Cell.Amount amount) {
            return new Amount(amount.numerator(), amount.denominator());
        }
    }
}
