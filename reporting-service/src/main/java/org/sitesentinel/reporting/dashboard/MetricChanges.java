package org.sitesentinel.reporting.dashboard;

import java.time.Instant;
import java.util.List;

/**
 * What may have changed figures.
 *
 * @param at when it was seen
 * @param topics of which events were applied since the message before, in alphabetical order; none in a message that
 *     only tells that the stream is alive
 */
public record MetricChanges(Instant at, List<String> topics) {
    public MetricChanges {
        topics = List.copyOf(topics);
    }
}
