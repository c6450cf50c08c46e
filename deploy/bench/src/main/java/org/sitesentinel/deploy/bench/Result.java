package org.sitesentinel.deploy.bench;

import java.util.Locale;

/** Both sides of the comparison. */
record Result(TallyResult tallies, Latencies plain) {

    /** For people. */
    String table(Schedule schedule) {
        return String.format(
                Locale.ROOT,
                """

                Freshness at %d tallies/s for %d s
                                               n   p50 ms   p99 ms
                %s
                %s
                ratio                             %8.1f %8.1f
                %s

                a look at the figure takes p50 %.1f ms, p99 %.1f ms; tallies were sent late by p50 %.1f ms, p99 %.1f ms
                Java %s, %s %s, %d cores
                """,
                schedule.perSecond(),
                schedule.length().toSeconds(),
                row("201 -> figure in the metric", tallies.freshness()),
                row("plain produce -> consume", plain),
                tallies.freshness().percentile(50) / plain.percentile(50),
                tallies.freshness().percentile(99) / plain.percentile(99),
                row("(request due -> 201)", tallies.recording()),
                tallies.questions().percentile(50),
                tallies.questions().percentile(99),
                tallies.late().percentile(50),
                tallies.late().percentile(99),
                Runtime.version().feature(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static String row(String name, Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "%-28s %5d %8.1f %8.1f",
                name,
                latencies.count(),
                latencies.percentile(50),
                latencies.percentile(99));
    }
}
