package org.sitesentinel.siteregistry.accesscount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.siteregistry.accesscount.AccessCountView.Outcome;

/** All counts of access control systems. */
@ApplicationScoped
class AccessCounts {
    private final EntityManager entityManager;
    private final ObjectMapper json;

    AccessCounts(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Keeps the highest version of each hour; outcomes in the order sent. */
    List<AccessCountView> keep(UUID site, String device, List<NewAccessCounts.Hour> hours, Instant now) {
        String rows = write(hours);
        // Written in one order, so that two senders wait for one another and not both. What was not written is compared
        // by a statement of its own: only that one sees what another sender wrote meanwhile.
        List<?> written = entityManager
                .createNativeQuery("""
                        with written as (
                            insert into access_control_count as c
                                (site_id, day, hour, device, version, entries, exits, recorded_at)
                            select :site, r.day, r.hour, :device, r.version, r.entries, r.exits, :now
                            from jsonb_to_recordset(cast(:rows as jsonb))
                                as r (day date, hour smallint, version bigint, entries integer, exits integer)
                            order by r.day, r.hour
                            on conflict (site_id, day, hour, device) do update set
                                version = excluded.version, entries = excluded.entries, exits = excluded.exits,
                                recorded_at = excluded.recorded_at
                            where c.version < excluded.version
                            returning day, hour, xmax = 0 as created)
                        select cast(coalesce(jsonb_agg(written), '[]') as text) from written""")
                .setParameter("site", site)
                .setParameter("device", device)
                .setParameter("rows", rows)
                .setParameter("now", now)
                .getResultList();
        List<?> outcomes = entityManager
                .createNativeQuery("""
                        select cast(r.day as text), r.hour, case
                            when w.created then 'CREATED'
                            when w.created is not null then 'UPDATED'
                            when c.version = r.version and c.entries = r.entries and c.exits = r.exits then 'UNCHANGED'
                            else 'STALE' end
                        from rows from (jsonb_to_recordset(cast(:rows as jsonb))
                            as (day date, hour smallint, version bigint, entries integer, exits integer))
                            with ordinality as r (day, hour, version, entries, exits, nth)
                        join access_control_count c on c.site_id = :site and c.device = :device
                            and c.day = r.day and c.hour = r.hour
                        left join jsonb_to_recordset(cast(:written as jsonb))
                            as w (day date, hour smallint, created boolean) on w.day = r.day and w.hour = r.hour
                        order by r.nth""")
                .setParameter("site", site)
                .setParameter("device", device)
                .setParameter("rows", rows)
                .setParameter("written", written.get(0))
                .getResultList();
        return outcomes.stream().map(row -> outcome((Object[]) row)).toList();
    }

    /** The hours of a day that devices told of. */
    List<CountedHour> of(UUID site, LocalDate day) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select hour, devices, entries_counted, entries_scanned, exits_counted, exits_scanned
                        from counted_hour where site_id = :site and day = :day order by hour""")
                .setParameter("site", site)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(row -> hour((Object[]) row)).toList();
    }

    private static AccessCountView outcome(Object[] row) {
        return new AccessCountView(
                LocalDate.parse((String) row[0]), ((Number) row[1]).intValue(), Outcome.valueOf((String) row[2]));
    }

    private static CountedHour hour(Object[] row) {
        return new CountedHour(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue());
    }

    private String write(List<NewAccessCounts.Hour> hours) {
        try {
            return json.writeValueAsString(hours);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
