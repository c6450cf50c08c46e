package org.sitesentinel.siteregistry.checkin.retention;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.siteregistry.checkin.CheckInConfig;
import org.sitesentinel.siteregistry.retention.Kept;
import org.sitesentinel.siteregistry.retention.Purges;

/** Makes room for the days to come and drops those that have expired, leaving evidence. */
@ApplicationScoped
class KeepDays {
    private static final Logger LOG = Logger.getLogger(KeepDays.class);
    /** A scan may be told a day late, and the day it is told may just have begun. */
    private static final int DAYS_BACK = 2;

    private final CheckInDays days;
    private final Purges purges;
    private final CheckInConfig config;
    private final Clock clock;

    KeepDays(CheckInDays days, Purges purges, CheckInConfig config, Clock clock) {
        this.days = days;
        this.purges = purges;
        this.config = config;
        this.clock = clock;
    }

    /** Before the first request. */
    @Transactional
    void atStart(@Observes @Priority(1) StartupEvent start) {
        makeRoom();
    }

    @Job
    @Scheduled(cron = "0 7 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void makeRoom() {
        days.lock();
        Set<LocalDate> there = days.all();
        LocalDate today = LocalDate.now(clock);
        today.minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(config.daysAhead() + 1L))
                .filter(day -> !there.contains(day))
                .forEach(days::create);
    }

    /** Drops the days that have expired. */
    @Job
    @Scheduled(cron = "0 37 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void dropExpired() {
        days.lock();
        LocalDate kept = LocalDate.now(clock).minusDays(config.retentionDays());
        days.all().stream().filter(day -> day.isBefore(kept)).forEach(this::drop);
    }

    private void drop(LocalDate day) {
        long checkIns = days.drop(day);
        purges.keep(Kept.CHECK_IN, day, checkIns, config.retentionDays());
        LOG.infof("Dropped the check-ins of %s: %d", day, checkIns);
    }
}
