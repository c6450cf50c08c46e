package org.sitesentinel.vaccination.stalereporter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.vaccination.VaccinationConfig;

/** Finds the sites that were at work on a day and had been silent for too long. */
@ApplicationScoped
class StaleReporters {
    /** A site that is suspended or closed has nobody to count, and begins anew when it opens again. */
    private static final String FIND = """
            with site as materialized (
                select distinct on (site_id) site_id, version, name, type, district, status
                from site_version
                where business_date <= cast(:day as date)
                order by site_id, version desc)
            select s.site_id, s.name, s.type, s.district, cast(o.since as text), cast(l.day as text)
            from site s
            cross join lateral (
                select min(v.business_date) as since
                from site_version v
                where v.site_id = s.site_id and v.version <= s.version and v.version > coalesce((
                    select max(c.version) from site_version c
                    where c.site_id = s.site_id and c.version < s.version
                        and c.status in ('SUSPENDED', 'CLOSED')), 0)) o
            left join lateral (
                select max(t.business_date) as day
                from tally_series n
                cross join lateral (
                    select business_date from tally
                    where subject = n.subject and post = n.post and business_date <= cast(:day as date)
                    order by business_date desc limit 1) t
                where n.subject = cast(s.site_id as text)) l on true
            where s.status not in ('SUSPENDED', 'CLOSED') and s.site_id > :after
                and greatest(o.since, l.day) < cast(:day as date) - cast(:days as integer) and %s
            order by s.site_id""";

    private final EntityManager entityManager;
    private final VaccinationConfig config;

    StaleReporters(EntityManager entityManager, VaccinationConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /**
     * In the order of the sites' entry.
     *
     * @param filter over the sites, {@code s}
     */
    Page<StaleReporterView> page(LocalDate day, Filter filter, @Nullable String cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.site_id");
        Query query = entityManager.createNativeQuery(FIND.formatted(visible.text() + filter.conditions()));
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", day);
        parameters.put("days", config.reportEveryDays());
        parameters.put("after", Cursor.of(cursor).after());
        visible.with(parameters).forEach(query::setParameter);
        List<?> found = query.setMaxResults(limit + 1).getResultList();
        return Page.of(
                found.stream().map(row -> view((Object[]) row, day)).toList(),
                limit,
                view -> view,
                view -> new Cursor(view.siteId()));
    }

    private StaleReporterView view(Object[] row, LocalDate day) {
        LocalDate since = LocalDate.parse((String) row[4]);
        LocalDate last = row[5] == null ? null : LocalDate.parse((String) row[5]);
        LocalDate due = (last == null || last.isBefore(since) ? since : last).plusDays(config.reportEveryDays());
        return new StaleReporterView(
                (UUID) row[0],
                (String) row[1],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                since,
                last,
                due,
                ChronoUnit.DAYS.between(due, day));
    }
}
