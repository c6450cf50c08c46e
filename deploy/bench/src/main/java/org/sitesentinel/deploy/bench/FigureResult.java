package org.sitesentinel.deploy.bench;

import java.util.List;
import java.util.Locale;

/**
 * A grouped figure among few facts and among many, and at full load beside plain JDBC.
 *
 * @param questions a second, by round
 * @param plain statements a second, by round
 */
record FigureResult(Asked few, Asked many, List<Double> questions, List<Double> plain) {

    /** What was measured among so many facts. */
    record Asked(long facts, Latencies latencies) {}

    /** For people. */
    String table(int connections, int seconds) {
        return String.format(
                Locale.ROOT,
                """

                A figure by type and district, one question after another
                %s
                %s
                %s
                %s

                At full load among %,d facts, %d at a time, by turns, %d rounds of %d s each
                                                 a second
                GET /api/v1/metrics/…            %8.0f
                its statement by plain JDBC      %8.0f
                ratio of medians                 %8.2f
                %s
                """,
                Report.HEADING,
                Report.row(name(many), many.latencies()),
                Report.row(name(few), few.latencies()),
                Report.ratio(many.latencies(), few.latencies()),
                many.facts(),
                connections,
                questions.size(),
                seconds,
                Rates.median(questions),
                Rates.median(plain),
                Rates.median(questions) / Rates.median(plain),
                Report.machine());
    }

    private static String name(Asked asked) {
        return String.format(Locale.ROOT, "among %,d facts", asked.facts());
    }
}
