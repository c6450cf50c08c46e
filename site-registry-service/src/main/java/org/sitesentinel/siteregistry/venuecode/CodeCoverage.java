package org.sitesentinel.siteregistry.venuecode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;

/** Which buildings lack a posted code, asked of the codes themselves. */
@ApplicationScoped
class CodeCoverage {
    private static final String STATE_OF_BUILDINGS = """
            select b.site_id, b.id, b.name, c.code,
                   case when c.status is not null then c.status
                        when exists (select from venue_code r where r.building_id = b.id) then 'REVOKED'
                        else 'NO_CODE' end as state
            from building b
            left join venue_code c on c.building_id = b.id and c.status <> 'REVOKED'
            """;

    private final EntityManager entityManager;

    CodeCoverage(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Sites in order of entry, at most one more than the limit. Closed sites need no codes and are left out.
     *
     * @param filter on {@code s.district} and {@code s.type}
     * @param complete only sites where every building has a posted code, or only the others; both when absent. Told by
     *     the site's count of posted codes, so that only the page's buildings are looked at
     */
    List<CoverageView.OfSite> list(
            Filter filter, @Nullable Boolean complete, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        String sql = """
                with page as (
                    select s.id, s.name, s.type, s.district
                    from site s join posted_codes p on p.site_id = s.id
                    where s.id > :after and s.status <> 'CLOSED' and %s %s and %s
                    order by s.id limit :rows)
                select page.id, page.name, page.type, page.district, count(b.id),
                       count(*) filter (where b.state = 'POSTED'),
                       count(*) filter (where b.state = 'NO_CODE'),
                       count(*) filter (where b.state = 'ISSUED'),
                       count(*) filter (where b.state = 'REVOKED')
                from page left join lateral (%s where b.site_id = page.id) b on true
                group by page.id, page.name, page.type, page.district
                order by page.id""".formatted(completeness(complete), filter.conditions(), visible.text(), STATE_OF_BUILDINGS);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        parameters.put("rows", limit + 1);
        return rows(sql, visible.with(parameters)).stream()
                .map(CodeCoverage::ofSite)
                .toList();
    }

    private static String completeness(@Nullable Boolean complete) {
        if (complete == null) {
            return "true";
        }
        // As the index of incomplete sites has it.
        return complete ? "p.posted = p.buildings and p.buildings > 0" : "p.posted < p.buildings";
    }

    private static CoverageView.OfSite ofSite(@Nullable Object[] row) {
        int buildings = number(row[4]);
        int posted = number(row[5]);
        return new CoverageView.OfSite(
                (UUID) row[0],
                (String) row[1],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                buildings,
                posted,
                number(row[6]),
                number(row[7]),
                number(row[8]),
                buildings > 0 && posted == buildings);
    }

    CoverageView.InFull of(UUID siteId) {
        String sql = STATE_OF_BUILDINGS + " where b.site_id = :site order by b.id";
        List<Object[]> rows = rows(sql, Map.of("site", siteId));
        List<CoverageView.Gap> gaps = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            if (!"POSTED".equals(row[4])) {
                CodeGap gap = "ISSUED".equals(row[4]) ? CodeGap.NOT_POSTED : CodeGap.valueOf((String) row[4]);
                gaps.add(new CoverageView.Gap((UUID) row[1], (String) row[2], gap, (String) row[3]));
            }
        }
        int buildings = rows.size();
        return new CoverageView.InFull(
                siteId, buildings, buildings - gaps.size(), buildings > 0 && gaps.isEmpty(), gaps);
    }

    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        Query query = entityManager.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    private static int number(@Nullable Object count) {
        return count == null ? 0 : ((Number) count).intValue();
    }
}
