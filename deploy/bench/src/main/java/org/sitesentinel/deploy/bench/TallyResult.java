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
        // The n-th 201 counts, whichever tally it was for: the figure does not say whose people it has.
        List<Long> inOrderOfAnswer = answers.recorded().stream().sorted().toList();
        return new TallyResult(
                Latencies.between(answers.due(), answers.sent()),
                Latencies.between(answers.due(), answers.recorded()),
                Latencies.between(inOrderOfAnswer, seen.moments()),
                seen.questions());
    }
}
