package org.sitesentinel.deploy.bench;

import java.util.Locale;

/** How results are set. */
final class Report {

    /** Above the figures of {@link #row}. */
    static final String HEADING = String.format(Locale.ROOT, "%-28s %5s %8s %8s", "", "n", "p50 ms", "p99 ms");

    private Report() {}

    static String row(String name, Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "%-28s %5d %8.1f %8.1f",
                name,
                latencies.count(),
                latencies.percentile(50),
                latencies.percentile(99));
    }

    /** How many times the second, at both percentiles. */
    static String ratio(Latencies one, Latencies other) {
        return String.format(
                Locale.ROOT,
                "%-28s %5s %8.1f %8.1f",
                "ratio",
                "",
                one.percentile(50) / other.percentile(50),
                one.percentile(99) / other.percentile(99));
    }

    /** What it was measured on. */
    static String machine() {
        return "Java %s, %s %s, %d cores"
                .formatted(
                        Runtime.version().feature(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors());
    }
}
