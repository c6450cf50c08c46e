package org.sitesentinel.deploy.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Durations in nanoseconds, and what can be said of them. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final List<Long> sorted;

    Latencies(List<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to be said of no durations");
        }
        sorted = nanos.stream().sorted().toList();
    }

    /** From each moment to the one at the same place in the other list; 0 where that one came first. */
    static Latencies between(List<Long> from, List<Long> to) {
        if (from.size() != to.size()) {
            throw new IllegalArgumentException("%d moments against %d".formatted(from.size(), to.size()));
        }
        return new Latencies(IntStream.range(0, from.size())
                .mapToObj(i -> Math.max(0, to.get(i) - from.get(i)))
                .toList());
    }

    int count() {
        return sorted.size();
    }

    /**
     * The smallest duration that was really measured and that at least so many in a hundred do not exceed (nearest
     * rank), in milliseconds.
     *
     * @param percent from 1 to 100
     */
    double percentile(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("no percentile: " + percent);
        }
        long rank = ((long) percent * sorted.size() + 99) / 100;
        return sorted.get((int) rank - 1) / NANOS_PER_MILLI;
    }
}
