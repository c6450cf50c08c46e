package org.sitesentinel.inspection.uninspected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.risk.KnownFacts;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Finds the open sites that nobody has inspected since a day, or ever. */
@ApplicationScoped
class UninspectedSites {
    private static final String FIND = """
            select k.id, k.name, k.type, k.district, k.management_kind, cast(i.last_on as text)
            from known_site k
            join site_standing s on s.site_id = k.id
            cross join lateral (select max(inspected_on) as last_on from inspection where site_id = k.id) i
            where %s and k.id > :after and %s
            order by k.id""".formatted(KnownFacts.OPEN, "%s");

    private final EntityManager entityManager;

    UninspectedSites(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What narrows the list.
     *
     * @param since first day of an inspection that counts; absent if any does
     * @param district prefix of a division code
     */
    record Wanted(
            @Nullable LocalDate since,
            @Nullable SiteType siteType,
            @Nullable String district) {
        Filter filter() {
            Filter filter = new Filter()
                    .and("k.type = :siteType", "siteType", siteType == null ? null : siteType.name())
                    .and("k.district like :district", "district", district == null ? null : district + "%");
            return since == null
                    ? filter.and("(i.last_on is null) = :never", "never", true)
                    : filter.and("(i.last_on is null or i.last_on < :since)", "since", since);
        }
    }

    /** In the order of the sites' ids. */
    Page<UninspectedSiteView> page(Wanted wanted, @Nullable String cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("k.district", "k.id");
        Filter filter = wanted.filter();
        Query query = entityManager.createNativeQuery(FIND.formatted(visible.text() + filter.conditions()));
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", Cursor.of(cursor).after());
        visible.with(parameters).forEach(query::setParameter);
        List<?> rows = query.setMaxResults(limit + 1).getResultList();
        return Page.of(
                rows.stream().map(row -> view((Object[]) row)).toList(),
                limit,
                site -> site,
                site -> new Cursor(site.siteId()));
    }

    private static UninspectedSiteView view(Object[] row) {
        return new UninspectedSiteView(
                (UUID) row[0],
                (String) row[1],
                SiteType.valueOf((String) row[2]),
                (String) row[3],
                row[4] == null ? null : ManagementKind.valueOf((String) row[4]),
                row[5] == null ? null : LocalDate.parse((String) row[5]));
    }
}
