package org.sitesentinel.siteregistry.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds what is odd about a site's day. */
@ApplicationScoped
class Anomalies {
    /** The most that are told. */
    private static final int MOST = 1000;

    private final EntityManager entityManager;
    private final CheckInConfig config;

    Anomalies(EntityManager entityManager, CheckInConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /**
     * In order of time, 1000 at most. The site's rows come from {@code check_in_site}, each person's others from
     * {@code check_in_person}; the day leaves out all other partitions.
     */
    List<Anomaly> of(UUID site, LocalDate day) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        with here as materialized (
                            select scan_id, person_ref, at, direction, decision, kiosk_decision, allow_list_id
                            from check_in
                            where site_id = :site and business_date = :day),
                        odd as (
                            select 'CROWDED_SCAN' as kind, scan_id, min(at) as at, count(*) as people
                            from here group by scan_id having count(*) > :crowd
                            union all
                            select 'TWO_SITES_AT_ONCE', h.scan_id, min(h.at), count(*) from here h
                            where h.direction = 'IN' and exists (
                                select 1 from check_in o
                                where o.person_ref = h.person_ref and o.business_date = :day and o.site_id <> :site
                                    and o.direction = 'IN' and o.at between h.at - make_interval(mins => :minutes)
                                    and h.at + make_interval(mins => :minutes))
                            group by h.scan_id
                            union all
                            select 'REFUSED_THEN_ADMITTED', a.scan_id, min(a.at), count(*) from here a
                            where a.direction = 'IN' and a.decision = 'ADMIT' and exists (
                                select 1 from here r
                                where r.person_ref = a.person_ref and r.direction = 'IN' and r.decision = 'REFUSE'
                                    and r.at >= a.at - make_interval(mins => :minutes) and r.at < a.at)
                            group by a.scan_id
                            union all
                            select 'KIOSK_DECIDED_OTHERWISE', scan_id, min(at), count(*)
                            from here where kiosk_decision <> decision group by scan_id
                            union all
                            select 'ALLOW_LIST_OUT_OF_TIME', h.scan_id, min(h.at), count(*)
                            from here h join allow_list l on l.id = h.allow_list_id
                            where h.at < l.issued_at or h.at > l.valid_until
                            group by h.scan_id
                            union all
                            select 'MORE_COUNTED_THAN_SCANNED', null,
                                (c.day + make_interval(hours => c.hour)) at time zone 'Asia/Shanghai',
                                c.entries_counted - c.entries_scanned
                            from counted_hour c
                            where c.site_id = :site and c.day = :day
                                and c.entries_counted - c.entries_scanned >= :unscanned
                                and c.entries_counted > c.entries_scanned * (1 + :share))
                        select kind, scan_id, at, cast(people as integer) from odd order by at, scan_id, kind
                        limit :most""")
                .setParameter("site", site)
                .setParameter("day", day)
                .setParameter("crowd", config.crowd())
                .setParameter("minutes", config.minutesApart())
                .setParameter("unscanned", config.unscannedPeople())
                .setParameter("share", config.unscannedShare())
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(row -> anomaly((Object[]) row)).toList();
    }

    private static Anomaly anomaly(Object[] row) {
        return new Anomaly(Anomaly.Kind.valueOf((String) row[0]), (UUID) row[1], (Instant) row[2], (Integer) row[3]);
    }
}
