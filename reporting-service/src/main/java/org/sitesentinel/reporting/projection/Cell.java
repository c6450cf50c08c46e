package org.sitesentinel.reporting.projection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.reporting.metric.Contribution;
import org.sitesentinel.reporting.metric.Grain;
import org.sitesentinel.reporting.metric.Metric;

/** A cell of the figures: one metric on one day for one combination of dimensions, and what stands in it. */
final class Cell {
    private Cell() {}

    /** The sums that cells make: of their days, and of the months and years which those are in. */
    static Map<Sum, Amount> sums(Map<Key, Amount> cells) {
        Map<Sum, Amount> sums = new HashMap<>();
        cells.forEach((cell, amount) -> {
            for (Grain grain : Grain.values()) {
                sums.merge(new Sum(grain, cell.on(grain.begin(cell.day))), amount, Amount::plus);
            }
        });
        sums.values().removeIf(Amount::isNothing);
        return sums;
    }

    /**
     * Which sum.
     *
     * @param first on the first of its days
     */
    record Sum(Grain grain, Key first) {}

    /**
     * Which cell.
     *
     * @param subject what a distinct count counts; empty for sums
     * @param site whose contribution it is; empty where it is about none, and in sums
     * @param dimensions JSON object exactly as PostgreSQL prints it, so that equal dimensions are equal texts
     */
    record Key(String metric, LocalDate day, String subject, String site, String dimensions) {
        static Key of(Metric metric, EntityState state, Contribution contribution, LocalDate day) {
            SiteRef site = state.site();
            return new Key(
                    metric.id(), day, metric.subjectOf(state), site == null ? "" : site.id(), json(contribution));
        }

        Key on(LocalDate other) {
            return new Key(metric, other, subject, site, dimensions);
        }

        /** The cell of the sums that it goes into. */
        Key summed() {
            return new Key(metric, day, "", "", dimensions);
        }

        /** Values are enum names and division codes: nothing to escape. Shorter names first, as jsonb orders them. */
        private static String json(Contribution contribution) {
            return contribution.dimensions().entrySet().stream()
                    .map(one -> Map.entry(one.getKey().label(), one.getValue()))
                    .sorted(Map.Entry.comparingByKey(
                            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                    .map(one -> "\"" + one.getKey() + "\": \"" + one.getValue() + "\"")
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** What is in it; days may be negative, since what ends takes away what it added. */
    record Amount(long numerator, long denominator) {
        Amount plus(Amount other) {
            return new Amount(numerator + other.numerator, denominator + other.denominator);
        }

        Amount negated() {
            return new Amount(-numerator, -denominator);
        }

        boolean isNothing() {
            return numerator == 0 && denominator == 0;
        }
    }
}
