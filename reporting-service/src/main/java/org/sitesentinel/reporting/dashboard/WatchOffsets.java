package org.sitesentinel.reporting.dashboard;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.events.ConsumedOffsets;
import org.sitesentinel.runtime.job.Job;

/**
 * Looks once a second, for all who listen, which topics have been read on. Whichever replica has applied the events:
 * offsets lie in the database.
 */
@ApplicationScoped
class WatchOffsets {
    /** Proxies cut what is silent for longer, often after a minute. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private static final int MOST_WAITING = 64;

    private final ConsumedOffsets offsets;
    private final Clock clock;
    private final BroadcastProcessor<MetricChanges> listeners = BroadcastProcessor.create();
    private @Nullable Map<String, Long> known;
    private Instant told = Instant.EPOCH;

    WatchOffsets(ConsumedOffsets offsets, Clock clock) {
        this.offsets = offsets;
        this.clock = clock;
    }

    /** From now on; begins with a message at once. Who is too slow to take them is let go, and asks again. */
    Multi<MetricChanges> changes() {
        Multi<MetricChanges> alive = Multi.createFrom().item(() -> new MetricChanges(clock.instant(), List.of()));
        return Multi.createBy().merging().streams(listeners.onOverflow().buffer(MOST_WAITING), alive);
    }

    @Job
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Map<String, Long> now = offsets.freshness().stream()
                .collect(Collectors.toMap(ConsumedOffsets.Freshness::topic, ConsumedOffsets.Freshness::applied));
        List<String> topics = since(known, now);
        known = now;
        Instant at = clock.instant();
        if (!topics.isEmpty() || !at.isBefore(told.plus(SIGN_OF_LIFE))) {
            told = at;
            listeners.onNext(new MetricChanges(at, topics));
        }
    }

    /** Topics that are read anew from the beginning are news, too. */
    static List<String> since(@Nullable Map<String, Long> before, Map<String, Long> now) {
        return before == null
                ? List.of()
                : now.entrySet().stream()
                        .filter(topic -> !topic.getValue().equals(before.getOrDefault(topic.getKey(), 0L)))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }
}
