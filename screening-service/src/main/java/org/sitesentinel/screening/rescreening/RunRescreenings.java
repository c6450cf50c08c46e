package org.sitesentinel.screening.rescreening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;
import org.sitesentinel.screening.returnee.JudgingBarrier;
import org.sitesentinel.screening.returnee.RescreenReturnees;
import org.sitesentinel.screening.returnee.RescreenReturnees.Flipped;

/**
 * Judges again in the background, a batch a transaction: whoever is killed loses the batch under way and no more, and
 * any replica goes on with it. Several replicas work on different re-screenings.
 */
@ApplicationScoped
class RunRescreenings {
    private static final int BATCH = 1000;

    private final Rescreenings rescreenings;
    private final Candidates candidates;
    private final RescreenReturnees rescreen;
    private final JudgingBarrier barrier;
    private final Steps steps;
    private final Clock clock;

    RunRescreenings(
            Rescreenings rescreenings,
            Candidates candidates,
            RescreenReturnees rescreen,
            JudgingBarrier barrier,
            Steps steps,
            Clock clock) {
        this.rescreenings = rescreenings;
        this.candidates = candidates;
        this.rescreen = rescreen;
        this.barrier = barrier;
        this.steps = steps;
        this.clock = clock;
    }

    @Job
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        steps.repeat(() -> {
            boolean begun = begin();
            return goOn() || begun;
        });
    }

    /** Finds out whom the oldest one that was asked for may touch. Whether there was one. */
    private boolean begin() {
        Optional<UUID> asked = QuarkusTransaction.requiringNew().call(this::close);
        if (asked.isEmpty()) {
            return false;
        }
        // After nothing is added to it any more: who judged before what was added has committed then.
        barrier.pass();
        return QuarkusTransaction.requiringNew().call(() -> rescreenings
                .claimWaiting(asked.get())
                .map(rescreening -> {
                    candidates.find(rescreening.id());
                    rescreening.begin();
                    return true;
                })
                .orElse(false));
    }

    private Optional<UUID> close() {
        Optional<Rescreening> waiting = rescreenings.claimWaiting(clock.instant());
        waiting.ifPresent(rescreening -> rescreening.close(clock.instant()));
        return waiting.map(Rescreening::id);
    }

    /** Judges a batch. Whether there is anything under way. */
    private boolean goOn() {
        return QuarkusTransaction.requiringNew().call(() -> rescreenings
                .claimRunning()
                .map(rescreening -> {
                    goOn(rescreening);
                    return true;
                })
                .orElse(false));
    }

    private void goOn(Rescreening rescreening) {
        List<UUID> batch = candidates.next(rescreening, BATCH);
        if (!batch.isEmpty()) {
            List<Flipped> flips = rescreen.rescreen(batch, rescreening.id(), rescreening.cause());
            candidates.record(rescreening.id(), flips);
            rescreening.advance(batch.get(batch.size() - 1), batch.size(), flips.size());
        }
        if (batch.size() < BATCH) {
            candidates.forget(rescreening.id());
            rescreening.complete(clock.instant());
        }
    }
}
