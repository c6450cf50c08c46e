package org.sitesentinel.siteregistry.supply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.siteregistry.policy.ReadinessPolicies;

/** The reserves of all sites that have reported them. */
@ApplicationScoped
class SupplyReserves implements PanacheRepositoryBase<SupplyReserve, UUID> {
    private static final String STALE = """
            left join supply_reserve r on r.site_id = s.id
            cross join lateral (values (r.reported_on is null
                or r.reported_on < policy.supply_reserve_since)) stale (unknown)
            where (stale.unknown or r.days_of_cover < policy.required_supply_days) and\s""";

    /** Of two first reports one loses. */
    void add(SupplyReserve first) {
        Unique.insert("supply_reserve_pkey", () -> persistAndFlush(first), ConcurrentChange::new);
    }

    /** Keeps what was just reported. */
    void remember(SupplyReserve current, String reportedBy) {
        flush();
        getEntityManager().persist(new SupplyReserveVersion(current, reportedBy));
    }

    /** Oldest first, beginning after a version; at most one more than the limit. */
    List<SupplyReserveVersion> history(UUID siteId, long after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from SupplyReserveVersion where siteId = :site and version > :after order by version",
                        SupplyReserveVersion.class)
                .setParameter("site", siteId)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * Sites below the days that are required on that day, and those whose last report is stale or not there. In order
     * of the sites' entry; at most one more than the limit.
     */
    List<SupplyShortage> shortages(Filter filter, LocalDate on, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        parameters.put("on", on);
        var query = getEntityManager()
                .createNativeQuery(
                        "select s.id, s.name, s.type, s.district, r.days_of_cover, policy.required_supply_days,"
                                + " cast(r.reported_on as text), stale.unknown from site s "
                                + ReadinessPolicies.IN_FORCE
                                + STALE + "s.status <> 'CLOSED' and s.id > :after" + filter.conditions() + " and "
                                + visible.text() + " order by s.id",
                        Object[].class)
                .setMaxResults(limit + 1);
        visible.with(parameters).forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> SupplyShortage.of((Object[]) row)).toList();
    }
}
