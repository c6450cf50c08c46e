package org.sitesentinel.inspection.rectification.repeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;

/** Links cases with those that the same item of the same site was about before. */
@ApplicationScoped
public class Repeats {
    private final EntityManager entityManager;

    Repeats(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Links a case that is about to be opened; withdrawn cases count for nothing. Cases of the same site take turns, so
     * that of two opened at once the later sees the other.
     *
     * @param months how long a failed item is remembered; nothing is for 0
     * @return number of items that had failed before
     */
    public int link(UUID caseId, UUID inspectionId, int months) {
        entityManager
                .createNativeQuery("select 1 from inspection i, "
                        + "lateral pg_advisory_xact_lock(hashtext('cases of a site'), hashtext(cast(i.site_id as text)))"
                        + " where i.id = :id")
                .setParameter("id", inspectionId)
                .getSingleResult();
        return entityManager
                .createNativeQuery("""
                        insert into case_repeat (case_id, item, earlier_case_id, earlier_inspected_on)
                        select distinct on (f.item) cast(:case as uuid), f.item, e.id, ei.inspected_on
                        from inspection i
                        join inspection_finding f on f.inspection_id = i.id
                        join rectification_case e on e.site_id = i.site_id and e.status <> 'WITHDRAWN'
                        join inspection ei on ei.id = e.inspection_id and ei.id <> i.id
                            and ei.inspected_on <= i.inspected_on
                            and ei.inspected_on > i.inspected_on - make_interval(months => :months)
                        join inspection_finding ef on ef.inspection_id = ei.id and ef.item = f.item
                        where i.id = :inspection
                        order by f.item, ei.inspected_on desc, e.id desc""")
                .setParameter("case", caseId)
                .setParameter("inspection", inspectionId)
                .setParameter("months", months)
                .executeUpdate();
    }

    /** Of one case, by item. */
    public List<RepeatView> of(UUID caseId) {
        List<?> rows = entityManager
                .createNativeQuery("select item, earlier_case_id, earlier_inspected_on from case_repeat"
                        + " where case_id = :id order by item")
                .setParameter("id", caseId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RepeatView((String) row[0], (UUID) row[1], (LocalDate) row[2]))
                .toList();
    }

    /** Sites with such cases, in order of their ids: at most one more than the limit. */
    List<RepeatOffenderView> offenders(Filter filter, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("c.district", "c.site_id");
        Query query = entityManager
                .createNativeQuery("""
                        select c.site_id, max(s.name), max(c.site_type), max(c.district), count(distinct c.id),
                            array_agg(distinct r.item order by r.item), max(c.opened_on)
                        from rectification_case c
                        join case_repeat r on r.case_id = c.id
                        left join known_site s on s.id = c.site_id
                        where c.status <> 'WITHDRAWN' and c.site_id > :after%s and %s
                        group by c.site_id order by c.site_id""".formatted(filter.conditions(), visible.text()))
                .setMaxResults(limit + 1);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        visible.with(parameters).forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> offender((Object[]) row)).toList();
    }

    private static RepeatOffenderView offender(Object[] row) {
        return new RepeatOffenderView(
                (UUID) row[0],
                (String) row[1],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                ((Number) row[4]).longValue(),
                Arrays.asList((String[]) row[5]),
                (LocalDate) row[6]);
    }
}
