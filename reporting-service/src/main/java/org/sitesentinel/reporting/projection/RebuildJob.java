package org.sitesentinel.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;

/** Begins a rebuild when a release brings other definitions, and gets rebuilds done, whoever began them. */
@Singleton
class RebuildJob {
    private final Rebuild rebuild;
    private final Steps steps;

    RebuildJob(Rebuild rebuild, Steps steps) {
        this.rebuild = rebuild;
        this.steps = steps;
    }

    void start(@Observes StartupEvent event) {
        rebuild.beginIfNeeded();
    }

    @Job
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        steps.repeat(() -> rebuild.step() == Rebuild.Step.WENT_ON);
    }
}
