package org.sitesentinel.deploy.bench;

import java.util.List;

/**
 * What was measured of tallies.
 *
 * @param late how much later than planned they were sent
 * @param recording from when each should have been sent until its 201
 * @param freshness from the n-th 201 until the figure was n
 * @param questions how long the watch took for a look at the figure
 */
record TallyResult(Latencies late, Latencies recording, Latencies freshness, Latencies questions) {

    static TallyResult of(TallyLoad.Answers answers, FigureWatch.Seen seen) {
        List<Long> recorded = answers.recorded().stream().sorted().toList();
        return new TallyResult(
                Latencies.between(answers.due(), answers.sent()),
                Latencies.between(answers.due(), answers.recorded()),
                Latencies.between(recorded, seen.moments()),
                seen.questions());
    }
}
