package org.sitesentinel.screening.testresult.tally;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.outbox.Outbox;

/** Counts the days of places that results came to since the last count. */
@ApplicationScoped
class CountTestResults {
    /** How much longer it rests than it counts: a day to which rows come without end is not counted without end. */
    private static final int REST = 9;

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Clock clock;
    private volatile Instant notBefore = Instant.MIN;

    CountTestResults(EntityManager entityManager, Outbox outbox, Clock clock) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Job
    @Scheduled(every = "${site-sentinel.testing.tally-interval:5s}")
    @Transactional
    void count() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        // One replica counts at a time; what another marks meanwhile is counted next time.
        boolean mine = (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext('test tally'))")
                .getSingleResult();
        if (!mine) {
            return;
        }
        Instant now = clock.instant();
        if (takeMarks(now)) {
            for (Object row : counted(now)) {
                TestTallyState tally = tally((Object[]) row, now);
                outbox.publish(TestTallyState.COUNTED, () -> tally);
            }
        }
        notBefore = clock.instant().plus(Duration.between(now, clock.instant()).multipliedBy(REST));
    }

    /**
     * Marks are visible together with their results, so a count never misses one whose mark it took: the statement that
     * counts begins after the one that took them. Who told is noted by the way.
     */
    private boolean takeMarks(Instant now) {
        entityManager.createNativeQuery("""
                create temporary table if not exists day_to_count (site_id uuid, district text, day date, item text)
                on commit delete rows""").executeUpdate();
        return entityManager.createNativeQuery("""
                                with taken as (
                                    delete from test_to_tally returning site_id, district, day, item, sender, lab),
                                heard as (
                                    insert into testing_lab select distinct sender, coalesce(lab, ''), cast(:now as timestamptz) from taken
                                    on conflict (sender, lab) do update set last_heard_at = excluded.last_heard_at)
                                insert into day_to_count
                                select distinct site_id, case when site_id is null then district end, day, item
                                from taken""").setParameter("now", now).executeUpdate() > 0;
    }

    /** Finds the rows by {@code test_result_site} and {@code test_result_elsewhere}. */
    private List<?> counted(Instant now) {
        return entityManager.createNativeQuery("""
                        with counted as (
                            insert into test_tally as t (id, site_id, district, day, item, version, negative, positive,
                                suspect, pool_pending, invalid, awaited, recorded_at)
                            select coalesce(d.district, cast(d.site_id as text)) || ':' || d.day || ':' || d.item,
                                d.site_id, coalesce(d.district, s.district), d.day, d.item, 1,
                                count(*) filter (where r.result = 'NEGATIVE'),
                                count(*) filter (where r.result = 'POSITIVE'),
                                count(*) filter (where r.result = 'SUSPECT'),
                                count(*) filter (where r.result = 'POOL_POSITIVE_PENDING'),
                                count(*) filter (where r.result = 'INVALID'),
                                count(r.id) filter (where r.result is null),
                                :now
                            from day_to_count d
                            left join known_site s on s.id = d.site_id
                            left join lateral (
                                select id, result from test_result
                                where site_id = d.site_id and business_date = d.day and item = d.item
                                    and person_ref is not null
                                union all
                                select id, result from test_result
                                where d.site_id is null and site_id is null and district = d.district
                                    and business_date = d.day and item = d.item and person_ref is not null) r on true
                            group by d.site_id, d.district, s.district, d.day, d.item
                            on conflict (id) do update set
                                version = t.version + 1, district = excluded.district, negative = excluded.negative,
                                positive = excluded.positive, suspect = excluded.suspect,
                                pool_pending = excluded.pool_pending, invalid = excluded.invalid,
                                awaited = excluded.awaited, recorded_at = excluded.recorded_at
                            returning *)
                        select t.id, t.version, cast(t.day as text), t.district, t.item, t.negative, t.positive,
                            t.suspect, t.pool_pending, t.invalid, t.awaited, cast(t.site_id as text), s.type,
                            s.management_kind
                        from counted t left join known_site s on s.id = t.site_id order by t.day""").setParameter("now", now).getResultList();
    }

    private static TestTallyState tally(Object[] row, Instant now) {
        return new TestTallyState(
                (String) row[0],
                ((Number) row[1]).longValue(),
                LocalDate.parse((String) row[2]),
                now,
                (String) row[3],
                site(row),
                TestItem.valueOf((String) row[4]),
                new TestTallyState.Counts(
                        number(row[5]),
                        number(row[6]),
                        number(row[7]),
                        number(row[8]),
                        number(row[9]),
                        number(row[10])));
    }

    private static @Nullable SiteRef site(Object[] row) {
        return row[12] == null
                ? null
                : new SiteRef(
                        (String) row[11],
                        SiteType.valueOf((String) row[12]),
                        (String) row[3],
                        row[13] == null ? null : ManagementKind.valueOf((String) row[13]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
