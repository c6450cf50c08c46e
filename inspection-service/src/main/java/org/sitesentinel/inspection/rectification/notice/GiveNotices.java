package org.sitesentinel.inspection.rectification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.inspection.CaseNoticeState;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.outbox.Outbox;

/** Tells of deadlines, once each: every replica looks, and the database lets one of them tell. */
@ApplicationScoped
class GiveNotices {
    private static final int AT_ONCE = 500;

    private final CaseNotices notices;
    private final Outbox outbox;
    private final Clock clock;

    GiveNotices(CaseNotices notices, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Job
    @Scheduled(
            cron = "${site-sentinel.inspection.notice-cron:0 5 * * * ?}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void give() {
        giveUpTo(LocalDate.now(clock));
    }

    /** All that is due by a day; answers how many were given. */
    int giveUpTo(LocalDate today) {
        int given = 0;
        for (boolean more = true; more; ) {
            int some = QuarkusTransaction.requiringNew().call(() -> giveSome(today));
            given += some;
            more = some > 0;
        }
        return given;
    }

    private int giveSome(LocalDate today) {
        List<CaseNoticeState> given =
                notices.give(today, AT_ONCE, clock.instant().truncatedTo(ChronoUnit.MICROS));
        given.forEach(notice -> outbox.publish(type(notice), () -> notice));
        return given.size();
    }

    private static EventType<CaseNoticeState> type(CaseNoticeState notice) {
        return switch (notice.kind()) {
            case REMINDER -> CaseNoticeState.REMINDED;
            case OVERDUE -> CaseNoticeState.OVERDUE;
            case ESCALATION -> CaseNoticeState.ESCALATED;
        };
    }
}
