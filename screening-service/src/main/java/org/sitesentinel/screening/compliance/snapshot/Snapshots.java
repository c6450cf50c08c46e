package org.sitesentinel.screening.compliance.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.screening.compliance.AsOf;
import org.sitesentinel.screening.compliance.Cadence;

/** What was published of each site, post and day. */
@ApplicationScoped
class Snapshots {
    private static final String LOCK = "hashtext('testing compliance')";

    /** Where there was somebody the last time and is nobody now, zero is counted. */
    private static final String COUNT = """
            , counted as (
                select site_id, post, max(site_type) as site_type, max(district) as district,
                    max(management_kind) as management_kind, count(*) as personnel,
                    count(*) filter (where in_time and excuse is null) as tested,
                    count(*) filter (where state = 'OVERDUE') as overdue,
                    count(*) filter (where excuse is not null) as excused
                from judged group by site_id, post),
            before as (
                select distinct on (site_id, post) site_id, post, site_type, district, management_kind, personnel
                from testing_compliance s where day <= cast(:day as date) and %s
                order by site_id, post, day desc),
            changed as (
                insert into testing_compliance as c (site_id, post, day, version, site_type, district, management_kind,
                    personnel, due, tested, overdue, excused, recorded_at)
                select site_id, post, cast(:day as date), 1, site_type, district, management_kind, personnel,
                    tested + overdue, tested, overdue, excused, cast(:now as timestamptz)
                from (
                    select * from counted
                    union all
                    select b.site_id, b.post, b.site_type, b.district, b.management_kind, 0, 0, 0, 0
                    from before b
                    where b.personnel > 0 and not exists (
                        select 1 from counted c where c.site_id = b.site_id and c.post = b.post)) n
                on conflict (site_id, post, day) do update set version = c.version + 1,
                    site_type = excluded.site_type, district = excluded.district,
                    management_kind = excluded.management_kind, personnel = excluded.personnel, due = excluded.due,
                    tested = excluded.tested, overdue = excluded.overdue, excused = excluded.excused,
                    recorded_at = excluded.recorded_at
                    where (c.site_type, c.district, c.management_kind, c.personnel, c.tested, c.overdue, c.excused)
                        is distinct from (excluded.site_type, excluded.district, excluded.management_kind,
                            excluded.personnel, excluded.tested, excluded.overdue, excluded.excused)
                returning *)
            select site_id, post, version, site_type, district, management_kind, personnel, due, tested, overdue, excused
            from changed""";

    private final EntityManager entityManager;
    private final Cadence cadence;

    Snapshots(EntityManager entityManager, Cadence cadence) {
        this.entityManager = entityManager;
        this.cadence = cadence;
    }

    /** Waits until nobody else counts; then nobody does until the transaction ends. */
    void awaitTurn() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    /** Counts a day for all sites of a scope in one pass, and answers what has changed. */
    List<TestingComplianceState> count(AsOf asOf, AccessScope scope, Instant now) {
        String within = scope.on("s.district", "s.site_id").text();
        Query query = cadence.over(asOf, scope, new Filter(), Cadence.Reading.IN_ONE_PASS, COUNT.formatted(within))
                .setParameter("now", now);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> state((Object[]) row, asOf.day(), now)).toList();
    }

    private static TestingComplianceState state(Object[] row, LocalDate day, Instant now) {
        UUID site = (UUID) row[0];
        String post = (String) row[1];
        return new TestingComplianceState(
                site + ":" + post + ":" + day,
                ((Number) row[2]).longValue(),
                day,
                now,
                new SiteRef(
                        site.toString(),
                        SiteType.valueOf((String) row[3]),
                        (String) row[4],
                        row[5] == null ? null : ManagementKind.valueOf((String) row[5])),
                Post.valueOf(post),
                new TestingComplianceState.Counts(
                        number(row[6]), number(row[7]), number(row[8]), number(row[9]), number(row[10])));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
