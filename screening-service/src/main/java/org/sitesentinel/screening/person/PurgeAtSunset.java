package org.sitesentinel.screening.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.policy.Policies;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.policy.PolicyTerms;

/**
 * Erases those who are no longer needed: all their sites lie where the policy has asked nothing for some time, they
 * have left them all, and nothing has been heard of them since.
 */
@ApplicationScoped
class PurgeAtSunset {
    private static final int BATCH = 500;

    private final EntityManager entityManager;
    private final ErasePersons erase;
    private final Policies policies;
    private final ScreeningConfig config;
    private final Clock clock;

    PurgeAtSunset(
            EntityManager entityManager, ErasePersons erase, Policies policies, ScreeningConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.erase = erase;
        this.policies = policies;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(cron = "0 23 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        purge("daily", "scheduler");
    }

    /**
     * Erases them batch by batch.
     *
     * @return the evidence, an entry a batch; none when there was nobody
     */
    List<PurgeView> purge(String reason, String by) {
        List<PurgeView> evidence = new ArrayList<>();
        List<String> districts = QuarkusTransaction.requiringNew().call(this::districtsAtSunset);
        if (districts.isEmpty()) {
            return evidence;
        }
        while (true) {
            Optional<PurgeView> batch = QuarkusTransaction.requiringNew().call(() -> batch(districts, reason, by));
            if (batch.isEmpty()) {
                return evidence;
            }
            evidence.add(batch.get());
        }
    }

    private Optional<PurgeView> batch(List<String> districts, String reason, String by) {
        List<String> refs = gone(districts);
        return refs.isEmpty()
                ? Optional.empty()
                : Optional.of(erase.erase(refs, Purges.Cause.SUNSET, reason, by))
                        .filter(purge -> purge.persons() > 0);
    }

    private List<String> districtsAtSunset() {
        LocalDate today = LocalDate.now(clock);
        List<?> districts = entityManager
                .createNativeQuery("select district from personnel_span union select district from returnee")
                .getResultList();
        return districts.stream()
                .map(String.class::cast)
                .filter(district ->
                        asksNothing(district, today) && asksNothing(district, today.minusDays(config.purgeGraceDays())))
                .toList();
    }

    private boolean asksNothing(String district, LocalDate day) {
        return policies.inForce(config.returneeDisease(), district, day)
                .map(PolicyInForce::terms)
                .map(PurgeAtSunset::asksNothing)
                .orElse(true);
    }

    private static boolean asksNothing(PolicyTerms terms) {
        return terms.certificateHours() == null
                && terms.testingIntervalDays() == null
                && !terms.greenCodeRequired()
                && terms.highRiskMeasure() == PolicyTerms.Measure.NONE
                && terms.mediumRiskMeasure() == PolicyTerms.Measure.NONE;
    }

    private List<String> gone(List<String> districts) {
        List<?> refs = entityManager
                .createNativeQuery("""
                        select p.person_ref from person p
                        where p.erased_at is null and p.recorded_at < :before
                        and (exists (select 1 from personnel_span s where s.person_ref = p.person_ref)
                            or exists (select 1 from returnee r where r.person_ref = p.person_ref))
                        and not exists (select 1 from personnel_span s where s.person_ref = p.person_ref
                            and (s.left_on is null or s.left_on > :today or s.recorded_at >= :before
                                or not s.district = any(cast(:districts as text[]))))
                        and not exists (select 1 from returnee r where r.person_ref = p.person_ref
                            and (r.recorded_at >= :before or not r.district = any(cast(:districts as text[]))))
                        order by p.person_ref limit :batch""")
                .setParameter("before", clock.instant().minus(Duration.ofDays(config.purgeGraceDays())))
                .setParameter("today", LocalDate.now(clock))
                .setParameter("districts", districts.toArray(new String[0]))
                .setParameter("batch", BATCH)
                .getResultList();
        return refs.stream().map(String.class::cast).toList();
    }
}
