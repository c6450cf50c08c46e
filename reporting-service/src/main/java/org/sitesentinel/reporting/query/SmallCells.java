package org.sitesentinel.reporting.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Dimension;

/**
 * Which cells of a metric that counts people are not shown: those of few people, and as many others as it takes that
 * none of these follows by subtraction. It looks at all that could be asked about one moment, every combination of
 * dimensions with its sums, so that no two questions about that moment give away together what neither gives alone: in
 * no sum of shown cells is just one term missing. Questions about different moments are not held against each other
 * here: that is what rounding is for ({@link Shown}).
 */
final class SmallCells {
    private static final String ALL = "*";
    private static final String NONE = "";

    private final List<Dimension> dimensions;
    /** By values of all dimensions in order, {@link #ALL} where it is a sum over them; ordered, as is what follows. */
    private final Map<String, Amount> cube = new TreeMap<>();

    private final Set<String> hidden = new HashSet<>();

    private record Amount(long numerator, long denominator) {
        Amount plus(Amount other) {
            return new Amount(numerator + other.numerator, denominator + other.denominator);
        }

        long size() {
            return Math.max(Math.abs(numerator), denominator);
        }
    }

    /**
     * From the figure in as many parts as there are.
     *
     * @param below what counts fewer people than this, but somebody, is small
     */
    SmallCells(MetricAnswer byEverything, int below) {
        this.dimensions = byEverything.question().groupBy();
        Map<String, Set<String>> sums = new TreeMap<>();
        for (MetricAnswer.Row row : byEverything.rows()) {
            List<String> finest = dimensions.stream()
                    .map(one -> row.dimensions().getOrDefault(one.label(), NONE))
                    .toList();
            addWithSums(
                    finest, new Amount(row.figure().numerator(), row.figure().divisor()), 0, sums);
        }
        cube.forEach((cell, amount) -> {
            if (isSmall(amount.numerator(), amount.denominator(), below)) {
                hidden.add(cell);
            }
        });
        boolean more = true;
        while (more) {
            more = hideMore(sums);
        }
    }

    /**
     * Whether a figure may not be shown: any of the cells that it consists of may not.
     *
     * @param row the group's dimensions; absent for the total
     */
    boolean hides(@Nullable Map<String, String> row, MetricQuestion question) {
        List<List<String>> cells = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<String> values = row != null && question.groupBy().contains(dimension)
                    ? List.of(row.getOrDefault(dimension.label(), NONE))
                    : question.narrowedTo().getOrDefault(dimension, List.of(ALL));
            cells = cells.stream()
                    .flatMap(cell -> values.stream().map(value -> with(cell, cell.size(), value)))
                    .toList();
        }
        return cells.stream().map(SmallCells::key).anyMatch(hidden::contains);
    }

    /** Of so few, or of all but so few. */
    static boolean isSmall(long numerator, long denominator, int below) {
        return isFew(numerator, below)
                || isFew(denominator, below)
                || denominator > 0 && isFew(denominator - numerator, below);
    }

    private static boolean isFew(long people, int below) {
        return people > 0 && people < below;
    }

    /**
     * Adds to a cell and to all that sum it up.
     *
     * @param first the dimension from which on sums are made; those before are as they are
     * @param sums what each sum consists of, by the cell it is in and the dimension it sums over
     */
    private void addWithSums(List<String> cell, Amount amount, int first, Map<String, Set<String>> sums) {
        cube.merge(key(cell), amount, Amount::plus);
        for (int i = 0; i < dimensions.size(); i++) {
            if (!cell.get(i).equals(ALL)) {
                List<String> sum = with(cell, i, ALL);
                sums.computeIfAbsent(key(sum) + "/" + i, none -> new HashSet<>())
                        .add(key(cell));
                if (i >= first) {
                    addWithSums(sum, amount, i + 1, sums);
                }
            }
        }
    }

    /** One round over all sums; whether anything had to be hidden. */
    private boolean hideMore(Map<String, Set<String>> sums) {
        int before = hidden.size();
        sums.forEach((sum, parts) -> {
            List<String> terms = new ArrayList<>(parts);
            terms.add(sum.substring(0, sum.lastIndexOf('/')));
            if (terms.stream().filter(hidden::contains).count() == 1) {
                terms.stream()
                        .filter(term -> !hidden.contains(term) && size(term) > 0)
                        .min(Comparator.comparingLong(this::size).thenComparing(Comparator.naturalOrder()))
                        .ifPresent(hidden::add);
            }
        });
        return hidden.size() > before;
    }

    private long size(String cell) {
        return cube.getOrDefault(cell, new Amount(0, 0)).size();
    }

    private static List<String> with(List<String> cell, int position, String value) {
        List<String> other = new ArrayList<>(cell);
        if (position == other.size()) {
            other.add(value);
        } else {
            other.set(position, value);
        }
        return other;
    }

    private static String key(List<String> values) {
        return String.join("|", values);
    }
}
