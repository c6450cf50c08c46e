package org.sitesentinel.screening.personstatus;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;
import org.sitesentinel.runtime.outbox.Outbox;

/** Judges those of whom something was told, within about a second, and publishes what has changed. */
@ApplicationScoped
class JudgePersons {
    private final PersonStatuses statuses;
    private final Outbox outbox;
    private final Steps steps;

    JudgePersons(PersonStatuses statuses, Outbox outbox, Steps steps) {
        this.statuses = statuses;
        this.outbox = outbox;
        this.steps = steps;
    }

    @Job
    @Scheduled(every = "${site-sentinel.testing.status-interval:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void judge() {
        steps.repeat(() -> QuarkusTransaction.requiringNew().call(this::judgeSome));
    }

    /** Whether others wait. */
    private boolean judgeSome() {
        if (!statuses.tryTakeTurn()) {
            return false;
        }
        outbox.publishAll(PersonStatusState.CHANGED, statuses.judgeMarked());
        return statuses.someAreMarked();
    }
}
