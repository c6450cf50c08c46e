package org.sitesentinel.screening.rescreening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final Clock clock;

    RunRescreenings(
            Rescreenings rescreenings,
            Candidates candidates,
            RescreenReturnees rescreen,
            JudgingBarrier barrier,
            Clock clock) {
        this.rescreenings = rescreenings;
        this.candidates = candidates;
        this.rescreen = rescreen;
        this.barrier = barrier;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        boolean more = true;
        while (more) {
            boolean begun = begin();
            more = goOn() || begun;
        }
    }

    /** Finds out whom the oldest one that was asked for may touch. Whether there was one. */
    private boolean begin() {
        Optional<UUID> asked = QuarkusTransaction.requiringNew()
                .call(() -> rescreenings.claim(RescreeningStatus.PENDING).map(Rescreening::id));
        if (asked.isEmpty()) {
            return false;
        }
        barrier.pass();
        return QuarkusTransaction.requiringNew().call(() -> rescreenings
                .claim(RescreeningStatus.PENDING)
                .filter(rescreening -> rescreening.id().equals(asked.get()))
                .map(rescreening -> {
                    candidates.find(rescreening.id());
                    rescreening.begin(clock.instant());
                    return true;
                })
                .orElse(false));
    }

    /** Judges a batch. Whether there is anything under way. */
    private boolean goOn() {
        return QuarkusTransaction.requiringNew().call(() -> rescreenings
                .claim(RescreeningStatus.RUNNING)
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
