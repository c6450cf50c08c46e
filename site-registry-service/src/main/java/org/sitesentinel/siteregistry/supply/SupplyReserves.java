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

/** The reserves of all sites that have reported them. */
@ApplicationScoped
class SupplyReserves implements PanacheRepositoryBase<SupplyReserve, UUID> {
    /** Of two first reports one loses. */
    void add(SupplyReserve first) {
        Unique.insert("supply_reserve_pkey", () -> persistAndFlush(first), ConcurrentChange::new);
    }

    /** Keeps what was just reported. */
    void remember(SupplyReserve current, String reportedBy) {
        flush();
        getEntityManager().persist(new SupplyReserveVersion(current, reportedBy));
    }

    /** Oldest first. */
    List<SupplyReserveVersion> history(UUID siteId) {
        return getEntityManager()
                .createQuery(
                        "from SupplyReserveVersion where siteId = :site order by version", SupplyReserveVersion.class)
                .setParameter("site", siteId)
                .getResultList();
    }

    /**
     * Sites below the required days, and those whose last report is older than {@code freshSince} or not there. In
     * order of the sites' entry; at most one more than the limit.
     */
    List<SupplyShortage> shortages(
            Filter filter, int requiredDays, LocalDate freshSince, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        parameters.put("required", requiredDays);
        parameters.put("freshSince", freshSince);
        var query = getEntityManager()
                .createQuery("""
                        select s.id, s.name, s.type, s.district, r.daysOfCover, r.reportedOn
                        from Site s left join SupplyReserve r on r.siteId = s.id
                        where (r.siteId is null or r.reportedOn < :freshSince or r.daysOfCover < :required)
                            and s.status <> CLOSED and s.id > :after""" + filter.conditions() + " and " + visible.text() + " order by s.id", Object[].class)
                .setMaxResults(limit + 1);
        visible.with(parameters).forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> SupplyShortage.of(row, requiredDays, freshSince))
                .toList();
    }
}
