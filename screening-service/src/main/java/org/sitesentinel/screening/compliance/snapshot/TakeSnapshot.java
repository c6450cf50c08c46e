package org.sitesentinel.screening.compliance.snapshot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.screening.compliance.AsOf;
import org.sitesentinel.screening.testresult.TestingConfig;

/** Counts how well tests were kept at the end of a day and publishes what has changed. */
@ApplicationScoped
class TakeSnapshot {
    /** No token, no narrowing. */
    private static final AccessScope EVERYWHERE = new AccessScope.Claims(false, null, null).scope();

    private final Snapshots snapshots;
    private final Outbox outbox;
    private final AccessScope scope;
    private final TestingConfig config;
    private final Clock clock;

    TakeSnapshot(Snapshots snapshots, Outbox outbox, AccessScope scope, TestingConfig config, Clock clock) {
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The days that have just ended, the oldest first. Replicas take turns, and whoever comes later finds nothing to
     * publish; whoever went on to the next day instead could leave a day to nobody.
     */
    @Job
    @Scheduled(cron = "${site-sentinel.testing.snapshot-cron:0 30 0 * * ?}", timeZone = "Asia/Shanghai")
    void countLastDays() {
        LocalDate today = LocalDate.now(clock);
        for (int ago = config.snapshotDays(); ago > 0; ago--) {
            LocalDate day = today.minusDays(ago);
            QuarkusTransaction.requiringNew().run(() -> {
                snapshots.awaitTurn();
                publish(day, EVERYWHERE);
            });
        }
    }

    /** A day of the caller's sites. */
    @Transactional
    SnapshotView take(NewSnapshot input) {
        snapshots.awaitTurn();
        return publish(input.day() == null ? LocalDate.now(clock) : input.day(), scope);
    }

    private SnapshotView publish(LocalDate day, AccessScope of) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TestingComplianceState> changed = snapshots.count(AsOf.endOf(day), of, now);
        outbox.publishAll(TestingComplianceState.COUNTED, changed);
        return new SnapshotView(day, changed.size(), now);
    }
}
