package org.sitesentinel.runtime.bulk;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;

/** Goes on with submissions whose sender does not wait any more, or whose worker is gone. Each replica takes others. */
@ApplicationScoped
@IfBuildProperty(name = "site-sentinel.bulk", stringValue = "true")
class BackgroundSubmissions {
    private static final Logger LOG = Logger.getLogger(BackgroundSubmissions.class);

    private final List<BulkDoor<?>> doors;
    private final Receipts receipts;
    private final TakeSubmission take;
    private final Steps steps;
    private final BulkConfig config;
    private final Clock clock;
    private final Semaphore free;

    BackgroundSubmissions(
            @All List<BulkDoor<?>> doors,
            Receipts receipts,
            TakeSubmission take,
            Steps steps,
            BulkConfig config,
            Clock clock) {
        this.doors = doors;
        this.receipts = receipts;
        this.take = take;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
        this.free = new Semaphore(config.workers());
    }

    /** At once with what this replica has left; whoever works on others already takes it up after them. */
    @Job
    void takeUp(@ObservesAsync SubmissionLeft left) {
        takeUp();
    }

    @Job
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeUp() {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            steps.repeat(this::takeNext);
        } finally {
            free.release();
        }
    }

    /** Whether there was one. */
    private boolean takeNext() {
        Instant now = clock.instant();
        Optional<UUID> next = receipts.claim(now, now.plus(config.lease()));
        next.ifPresent(this::goOn);
        return next.isPresent();
    }

    private void goOn(UUID id) {
        Receipt receipt = receipts.get(id);
        Optional<BulkDoor<?>> door =
                doors.stream().filter(one -> one.name().equals(receipt.door())).findFirst();
        try (Body body = receipts.body(receipt)) {
            take.take(id, door.orElseThrow(), body, Long.MAX_VALUE);
        } catch (IOException | RuntimeException fault) {
            LOG.errorf(fault, "Submission %s could not go on", id);
            take.faulted(id);
        }
    }

    @Job
    @Scheduled(cron = "0 41 3 * * ?")
    void forget() {
        receipts.forget(clock.instant().minus(config.retention()));
    }
}
