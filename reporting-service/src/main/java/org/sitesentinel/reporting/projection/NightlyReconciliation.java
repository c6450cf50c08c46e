package org.sitesentinel.reporting.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.sitesentinel.runtime.job.Job;

/** Reconciles once a night, whichever replica comes first, and shows the last result among the service's metrics. */
@Singleton
class NightlyReconciliation {
    private static final Logger LOG = Logger.getLogger(NightlyReconciliation.class);
    private static final long NEVER = -1;

    private final Reconcile reconcile;
    private final ReconciliationTable kept;
    private final Clock clock;
    private final AtomicLong differences = new AtomicLong(NEVER);
    private final AtomicLong ageInSeconds = new AtomicLong(NEVER);

    NightlyReconciliation(Reconcile reconcile, ReconciliationTable kept, Clock clock, MeterRegistry meters) {
        this.reconcile = reconcile;
        this.kept = kept;
        this.clock = clock;
        Gauge.builder("reconciliation.differences", differences, AtomicLong::get)
                .description("cells that differed from the facts last night; -1 before the first night")
                .register(meters);
        Gauge.builder("reconciliation.age.seconds", ageInSeconds, AtomicLong::get)
                .description("since the last reconciliation; -1 before the first night")
                .register(meters);
    }

    @Job
    @Scheduled(cron = "${site-sentinel.reporting.reconciliation-cron:0 40 2 * * ?}", timeZone = "Asia/Shanghai")
    void run() {
        LocalDate day = LocalDate.now(clock);
        if (kept.claim(day, clock.instant())) {
            Reconciliation result = reconcile.run();
            kept.keep(day, result, clock.instant());
            if (!result.differences().isEmpty()) {
                LOG.errorf(
                        "%d of %d cells differ from the facts",
                        result.differences().size(), result.checked());
            }
            show();
        }
    }

    @Job
    @Scheduled(every = "60s")
    void show() {
        List<KeptReconciliation> last = kept.last(1);
        if (!last.isEmpty()) {
            differences.set(last.get(0).differences());
            ageInSeconds.set(
                    Duration.between(last.get(0).finishedAt(), clock.instant()).toSeconds());
        }
    }
}
