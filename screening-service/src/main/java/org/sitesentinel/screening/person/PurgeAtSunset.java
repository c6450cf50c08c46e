package org.sitesentinel.screening.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.person.Purges.Rule;
import org.sitesentinel.screening.policy.Sunsets;
import org.sitesentinel.screening.policy.Sunsets.Sunset;

/**
 * Erases those who are no longer needed: all their sites lie where nothing has been asked for as many days as the
 * policy there says, or else the configuration; they have left them all, and nothing has been heard of them for as many
 * days. Of who was in several districts the evidence names the rule with the most days.
 */
@ApplicationScoped
class PurgeAtSunset {
    private static final int BATCH = 500;

    private final EntityManager entityManager;
    private final ErasePersons erase;
    private final Sunsets sunsets;
    private final ScreeningConfig config;
    private final Clock clock;

    PurgeAtSunset(
            EntityManager entityManager, ErasePersons erase, Sunsets sunsets, ScreeningConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.erase = erase;
        this.sunsets = sunsets;
        this.config = config;
        this.clock = clock;
    }

    @Job
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
        List<Sunset> ended = QuarkusTransaction.requiringNew().call(this::ended);
        List<Rule> rules = ended.stream()
                .map(this::rule)
                .distinct()
                .sorted(Comparator.comparingInt(Rule::days))
                .toList();
        for (int i = 0; i < rules.size(); i++) {
            int rule = i;
            Optional<PurgeView> batch;
            do {
                batch = QuarkusTransaction.requiringNew().call(() -> batch(ended, rules, rule, reason, by));
                batch.ifPresent(evidence::add);
            } while (batch.isPresent());
        }
        return evidence;
    }

    private Rule rule(Sunset sunset) {
        return new Rule(sunset.days(config.purgeGraceDays()), sunset.says());
    }

    private Optional<PurgeView> batch(List<Sunset> ended, List<Rule> rules, int rule, String reason, String by) {
        List<String> refs = gone(ended, rules, rule);
        return refs.isEmpty()
                ? Optional.empty()
                : Optional.of(erase.erase(refs, Purges.Cause.SUNSET, rules.get(rule), reason, by))
                        .filter(purge -> purge.persons() > 0);
    }

    /** Where nothing has been asked for the days that hold there. */
    private List<Sunset> ended() {
        LocalDate today = LocalDate.now(clock);
        List<?> districts = entityManager
                .createNativeQuery("select district from personnel_span union select district from returnee")
                .getResultList();
        return sunsets
                .on(
                        today,
                        config.returneeDisease(),
                        districts.stream().map(String.class::cast).toList())
                .stream()
                .filter(sunset -> sunset.since() == null
                        || !sunset.since().plusDays(rule(sunset).days()).isAfter(today))
                .toList();
    }

    /** A batch of those of whom no rule asks to wait longer, and this one for the longest. */
    private List<String> gone(List<Sunset> ended, List<Rule> rules, int rule) {
        List<?> refs = entityManager
                .createNativeQuery("""
                        with ended as materialized (
                            select * from unnest(cast(:districts as text[]), cast(:rules as integer[]), cast(:days as integer[]))
                                as ended (district, rule, days))
                        select p.person_ref from person p
                        where p.erased_at is null
                        and (exists (select 1 from personnel_span s where s.person_ref = p.person_ref)
                            or exists (select 1 from returnee r where r.person_ref = p.person_ref))
                        and not exists (
                            select 1 from personnel_span s left join ended e on e.district = s.district
                            where s.person_ref = p.person_ref and (e.rule is null
                                or s.left_on is null or s.left_on > :today
                                or greatest(s.recorded_at, p.recorded_at)
                                    >= cast(:now as timestamptz) - make_interval(days => e.days)))
                        and not exists (
                            select 1 from returnee r left join ended e on e.district = r.district
                            where r.person_ref = p.person_ref and (e.rule is null
                                or greatest(r.recorded_at, p.recorded_at)
                                    >= cast(:now as timestamptz) - make_interval(days => e.days)))
                        and :rule = (
                            select max(e.rule) from ended e where e.district in (
                                select s.district from personnel_span s where s.person_ref = p.person_ref
                                union all
                                select r.district from returnee r where r.person_ref = p.person_ref))
                        order by p.person_ref limit :batch""")
                .setParameter("districts", ended.stream().map(Sunset::division).toArray(String[]::new))
                .setParameter("rules", numbers(ended.stream().map(one -> rules.indexOf(rule(one)))))
                .setParameter(
                        "days", numbers(ended.stream().map(one -> rule(one).days())))
                .setParameter("now", clock.instant())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("rule", rule)
                .setParameter("batch", BATCH)
                .getResultList();
        return refs.stream().map(String.class::cast).toList();
    }

    private static String[] numbers(Stream<Integer> numbers) {
        return numbers.map(String::valueOf).toArray(String[]::new);
    }
}
