package org.sitesentinel.deploy.bench;

import java.util.Locale;

/** Traces among few check-ins and among many. */
record TraceResult(Traced few, Traced many) {

    /**
     * What was measured among so many check-ins.
     *
     * @param contacts that a trace found, on average
     */
    record Traced(long checkIns, long contacts, Latencies latencies) {}

    /** For people. */
    String table() {
        return String.format(
                Locale.ROOT,
                """

                Contact traces over 14 days, one after another
                %s
                %s
                %s
                %s

                a trace finds %d contacts among few, %d among many
                %s
                """,
                Report.HEADING,
                Report.row(name(many), many.latencies()),
                Report.row(name(few), few.latencies()),
                Report.ratio(many.latencies(), few.latencies()),
                few.contacts(),
                many.contacts(),
                Report.machine());
    }

    private static String name(Traced traced) {
        return String.format(Locale.ROOT, "among %,d check-ins", traced.checkIns());
    }
}
