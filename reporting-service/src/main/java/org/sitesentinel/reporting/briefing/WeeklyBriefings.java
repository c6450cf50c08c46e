package org.sitesentinel.reporting.briefing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jboss.logging.Logger;
import org.sitesentinel.runtime.job.Job;

/**
 * Drafts a briefing of each configured district for every week that has ended, as of its Sunday. Whichever replica is
 * first claims the week by a row; the others wait for it, and find the week done or, if it failed, do it.
 */
@ApplicationScoped
class WeeklyBriefings {
    /** Who has issued what nobody asked for. */
    static final String BY = "weekly";

    private static final Logger LOG = Logger.getLogger(WeeklyBriefings.class);

    private final DraftBriefing draft;
    private final EntityManager entityManager;
    private final BriefingsConfig config;
    private final Clock clock;

    WeeklyBriefings(DraftBriefing draft, EntityManager entityManager, BriefingsConfig config, Clock clock) {
        this.draft = draft;
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    @Job
    @Scheduled(cron = "${site-sentinel.briefings.cron:0 30 7 * * ?}", timeZone = "Asia/Shanghai")
    @ActivateRequestContext
    void draftLastWeek() {
        draftLastWeek(config.districts().orElse(List.of()), LocalDate.now(clock));
    }

    /** One district that fails leaves the others their briefing. */
    @ActivateRequestContext
    void draftLastWeek(List<String> districts, LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        for (String district : districts) {
            try {
                QuarkusTransaction.requiringNew().run(() -> draftOnce(district, sunday));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "The weekly briefing of %s as of %s failed", district, sunday);
            }
        }
    }

    private void draftOnce(String district, LocalDate sunday) {
        int claimed = entityManager
                .createNativeQuery("""
                        insert into weekly_briefing (district, template, as_of, claimed_at)
                        values (:district, :template, :asOf, :now) on conflict do nothing""")
                .setParameter("district", district)
                .setParameter("template", config.template())
                .setParameter("asOf", sunday)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (claimed == 1) {
            draft.draft(district, sunday, config.template(), BY);
        }
    }
}
