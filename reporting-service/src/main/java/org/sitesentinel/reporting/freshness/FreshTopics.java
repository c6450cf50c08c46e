package org.sitesentinel.reporting.freshness;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.events.ConsumedOffsets;

/** How fresh topics are. */
@Singleton
public class FreshTopics {
    private final ConsumedOffsets offsets;
    private final FreshnessConfig config;
    private final Clock clock;

    FreshTopics(ConsumedOffsets offsets, FreshnessConfig config, Clock clock) {
        this.offsets = offsets;
        this.config = config;
        this.clock = clock;
    }

    /** Of every topic that something was applied of. */
    public List<Freshness> all() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return offsets.freshness().stream().map(known -> of(known, now)).toList();
    }

    /** Of these topics, in their order. */
    public List<Freshness> of(List<String> topics) {
        Map<String, Freshness> known = all().stream().collect(Collectors.toMap(Freshness::topic, one -> one));
        return topics.stream()
                .map(topic -> known.getOrDefault(topic, new Freshness(topic, null, 0, false, 0)))
                .toList();
    }

    private Freshness of(ConsumedOffsets.Freshness known, OffsetDateTime now) {
        Duration patience = config.topics().getOrDefault(known.topic(), config.staleAfter());
        OffsetDateTime newest = known.appliedUpTo();
        boolean stale = newest != null && newest.plus(patience).isBefore(now);
        return new Freshness(known.topic(), newest, known.lag(), stale, known.applied());
    }
}
