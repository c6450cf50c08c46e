package org.sitesentinel.deploy.bench;

import java.util.Locale;

/**
 * Both sides of the comparison.
 *
 * @param way that tallies went
 * @param plainWay that plain records went
 */
record FreshnessResult(String way, TallyResult tallies, String plainWay, Latencies plain) {

    /** For people. */
    String table(Schedule schedule) {
        return String.format(
                Locale.ROOT,
                """

                Freshness at %d tallies/s for %d s
                %s
                %s
                %s
                %s
                %s

                a look at the figure takes p50 %.1f ms, p99 %.1f ms; tallies were sent late by p50 %.1f ms, p99 %.1f ms
                %s
                """,
                schedule.perSecond(),
                schedule.length().toSeconds(),
                Report.HEADING,
                Report.row(way, tallies.freshness()),
                Report.row(plainWay, plain),
                Report.ratio(tallies.freshness(), plain),
                Report.row("(due -> acknowledged)", tallies.recording()),
                tallies.questions().percentile(50),
                tallies.questions().percentile(99),
                tallies.late().percentile(50),
                tallies.late().percentile(99),
                Report.machine());
    }
}
