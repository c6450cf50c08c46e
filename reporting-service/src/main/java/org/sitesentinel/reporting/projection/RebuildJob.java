package org.sitesentinel.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Begins a rebuild when a release brings other definitions, and gets rebuilds done, whoever began them. */
@Singleton
class RebuildJob {
    private final Rebuild rebuild;

    RebuildJob(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    void start(@Observes StartupEvent event) {
        rebuild.beginIfNeeded();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (rebuild.step() == Rebuild.Step.WENT_ON) {
            // Each step is a transaction of its own; between two of them others get their turn.
            Thread.onSpinWait();
        }
    }
}
