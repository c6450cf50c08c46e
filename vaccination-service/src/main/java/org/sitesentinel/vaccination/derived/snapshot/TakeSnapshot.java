package org.sitesentinel.vaccination.derived.snapshot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.vaccination.VaccinationConfig;

/** Freezes what is counted of a day and publishes what has changed. */
@ApplicationScoped
class TakeSnapshot {
    /** No token, no narrowing. */
    private static final AccessScope EVERYWHERE = new AccessScope.Claims(false, null, null).scope();

    private final FreezeTallies tallies;
    private final Outbox outbox;
    private final AccessScope scope;
    private final VaccinationConfig config;
    private final Clock clock;

    TakeSnapshot(FreezeTallies tallies, Outbox outbox, AccessScope scope, VaccinationConfig config, Clock clock) {
        this.tallies = tallies;
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
    @Scheduled(cron = "${site-sentinel.vaccination.snapshot-cron:0 50 0 * * ?}", timeZone = "Asia/Shanghai")
    void freezeLastDays() {
        LocalDate today = LocalDate.now(clock);
        for (int ago = config.snapshotDays(); ago > 0; ago--) {
            LocalDate day = today.minusDays(ago);
            QuarkusTransaction.requiringNew().run(() -> {
                tallies.awaitTurn();
                publish(day, EVERYWHERE);
            });
        }
    }

    /** A day of the caller's sites. */
    @Transactional
    SnapshotView take(NewSnapshot input) {
        tallies.awaitTurn();
        return publish(input.asOf() == null ? LocalDate.now(clock) : input.asOf(), scope);
    }

    private SnapshotView publish(LocalDate day, AccessScope of) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<DerivedTallyState> changed = tallies.freeze(day, of, now);
        outbox.publishAll(DerivedTallyState.COUNTED, changed);
        return new SnapshotView(day, changed.size(), now);
    }
}
