package org.sitesentinel.deploy.bench;

import java.util.Locale;

/**
 * A grouped figure among few facts and among many, and at full load beside plain JDBC.
 *
 * @param questions by HTTP
 * @param plain their statement alone
 */
record FigureResult(Asked few, Asked many, Load questions, Load plain) {

    /** What was measured among so many facts. */
    record Asked(long facts, Latencies latencies) {}

    /** For people. */
    String table(int seconds) {
        Load.Cost cost = questions.cost();
        Load.Cost plainCost = plain.cost();
        return String.format(
                Locale.ROOT,
                """

                A figure by type and district, one question after another
                %s
                %s
                %s
                %s

                At full load among %,d facts, %d at a time, by turns, %d rounds of %d s each
                                                 a second  (rounds)
                GET /api/v1/metrics/…            %8.0f  %s
                its statement by plain JDBC      %8.0f  %s
                ratio of medians                 %8.2f

                processor time, ms                 figure  statement
                reporting-service                %8.2f  %8.2f
                PostgreSQL                       %8.2f  %8.2f
                this program                     %8.2f  %8.2f
                %s
                """,
                Report.HEADING,
                Report.row(name(many), many.latencies()),
                Report.row(name(few), few.latencies()),
                Report.ratio(many.latencies(), few.latencies()),
                many.facts(),
                questions.workers(),
                questions.rounds().size(),
                seconds,
                questions.medianPerSecond(),
                questions.rates(),
                plain.medianPerSecond(),
                plain.rates(),
                questions.medianPerSecond() / plain.medianPerSecond(),
                cost.service(),
                plainCost.service(),
                cost.database(),
                plainCost.database(),
                cost.program(),
                plainCost.program(),
                Report.machine());
    }

    private static String name(Asked asked) {
        return String.format(Locale.ROOT, "among %,d facts", asked.facts());
    }
}
