package org.sitesentinel.siteregistry.checkin.tally;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.CheckInTallyState.Counts;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.outbox.Outbox;

/** Counts the hours that check-ins came to since the last count. */
@ApplicationScoped
class CountCheckIns {
    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Clock clock;

    CountCheckIns(EntityManager entityManager, Outbox outbox, Clock clock) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Job
    @Scheduled(every = "${site-sentinel.check-ins.tally-interval:5s}")
    @Transactional
    void count() {
        // One replica counts at a time; what another marks meanwhile is counted next time.
        boolean mine = (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext('check_in tally'))")
                .getSingleResult();
        if (!mine) {
            return;
        }
        Instant now = clock.instant();
        for (Object row : changed(now)) {
            CheckInTallyState tally = tally((Object[]) row, now);
            outbox.publish(CheckInTallyState.COUNTED, () -> tally);
        }
    }

    /**
     * Takes the marks and counts their hours. The marks are visible together with their check-ins, so a count never
     * misses one whose mark it took; the statement that counts begins after the one that took them. Finds the rows by
     * {@code check_in_venue}, building by building.
     */
    private List<?> changed(Instant now) {
        entityManager.createNativeQuery("""
                create temporary table if not exists hour_to_count (site_id uuid, day date, hour smallint)
                on commit delete rows""").executeUpdate();
        int marks = entityManager.createNativeQuery("""
                with taken as (delete from check_in_to_tally returning site_id, day, hour)
                insert into hour_to_count select distinct site_id, day, hour from taken""").executeUpdate();
        if (marks == 0) {
            return List.of();
        }
        return entityManager.createNativeQuery("""
                        with counted as (
                            insert into check_in_tally as t (site_id, day, hour, version, entries_admitted,
                                entries_by_hand, entries_refused, exits_admitted, exits_by_hand, exits_refused,
                                recorded_at)
                            select h.site_id, h.day, h.hour, 1,
                                count(*) filter (where c.direction = 'IN' and c.decision = 'ADMIT'),
                                count(*) filter (where c.direction = 'IN' and c.decision = 'CHECK_BY_HAND'),
                                count(*) filter (where c.direction = 'IN' and c.decision = 'REFUSE'),
                                count(*) filter (where c.direction = 'OUT' and c.decision = 'ADMIT'),
                                count(*) filter (where c.direction = 'OUT' and c.decision = 'CHECK_BY_HAND'),
                                count(*) filter (where c.direction = 'OUT' and c.decision = 'REFUSE'),
                                :now
                            from hour_to_count h
                            join building b on b.site_id = h.site_id
                            join check_in c on c.building_id = b.id and c.business_date = h.day
                                and c.at >= (h.day + make_interval(hours => h.hour)) at time zone 'Asia/Shanghai'
                                and c.at < (h.day + make_interval(hours => h.hour + 1)) at time zone 'Asia/Shanghai'
                            group by h.site_id, h.day, h.hour
                            on conflict (site_id, day, hour) do update set
                                version = t.version + 1, entries_admitted = excluded.entries_admitted,
                                entries_by_hand = excluded.entries_by_hand, entries_refused = excluded.entries_refused,
                                exits_admitted = excluded.exits_admitted, exits_by_hand = excluded.exits_by_hand,
                                exits_refused = excluded.exits_refused, recorded_at = excluded.recorded_at
                            returning *)
                        select t.site_id, cast(t.day as text), t.hour, t.version, t.entries_admitted, t.entries_by_hand,
                            t.entries_refused, t.exits_admitted, t.exits_by_hand, t.exits_refused, s.type, s.district,
                            s.management_kind
                        from counted t join site s on s.id = t.site_id order by t.day, t.hour""").setParameter("now", now).getResultList();
    }

    private static CheckInTallyState tally(Object[] row, Instant now) {
        UUID site = (UUID) row[0];
        String day = (String) row[1];
        int hour = number(row[2]);
        return new CheckInTallyState(
                site + ":" + day + ":" + hour,
                ((Number) row[3]).longValue(),
                LocalDate.parse(day),
                now,
                new SiteRef(site.toString(), SiteType.valueOf((String) row[10]), (String) row[11], managed(row[12])),
                hour,
                new Counts(number(row[4]), number(row[5]), number(row[6])),
                new Counts(number(row[7]), number(row[8]), number(row[9])));
    }

    private static @Nullable ManagementKind managed(@Nullable Object kind) {
        return kind == null ? null : ManagementKind.valueOf((String) kind);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
