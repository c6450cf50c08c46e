package org.sitesentinel.siteregistry.accesscontrol;

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

/** The access control of all sites that have reported it. */
@ApplicationScoped
class AccessControls implements PanacheRepositoryBase<AccessControl, UUID> {
    /** Of two first reports one loses. */
    void add(AccessControl first) {
        Unique.insert("access_control_pkey", () -> persistAndFlush(first), ConcurrentChange::new);
    }

    /** Keeps what was just reported. */
    void remember(AccessControl current, String reportedBy) {
        flush();
        getEntityManager().persist(new AccessControlVersion(current, reportedBy));
    }

    /** Oldest first, beginning after a version; at most one more than the limit. */
    List<AccessControlVersion> history(UUID siteId, long after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from AccessControlVersion where siteId = :site and version > :after order by version",
                        AccessControlVersion.class)
                .setParameter("site", siteId)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** Not in use though the day has passed, in order of the sites' entry; at most one more than the limit. */
    List<OverdueAccessControl> overdue(Filter filter, LocalDate today, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        parameters.put("today", today);
        var query = getEntityManager()
                .createQuery(
                        """
                        select new org.sitesentinel.siteregistry.accesscontrol.OverdueAccessControl(
                            s.id, s.name, s.type, s.district, a.installation.status, a.installation.vendor,
                            a.installation.blocker, a.installation.note, a.installation.dueOn)
                        from AccessControl a join Site s on s.id = a.siteId
                        where a.installation.dueOn < :today and a.installation.status <> INSTALLED
                            and s.status <> CLOSED and s.id > :after""" + filter.conditions() + " and " + visible.text() + " order by s.id",
                        OverdueAccessControl.class)
                .setMaxResults(limit + 1);
        visible.with(parameters).forEach(query::setParameter);
        return query.getResultList();
    }
}
