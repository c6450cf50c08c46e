package org.sitesentinel.siteregistry.isolation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Unique;

/** The isolation rooms of all sites that have reported them. */
@ApplicationScoped
class AllIsolationRooms implements PanacheRepositoryBase<IsolationRooms, UUID> {
    /** Of two first reports one loses. */
    void add(IsolationRooms first) {
        Unique.insert("isolation_rooms_pkey", () -> persistAndFlush(first), ConcurrentChange::new);
    }

    /** Keeps what was just reported. */
    void remember(IsolationRooms current, String reportedBy) {
        flush();
        getEntityManager().persist(new IsolationRoomsVersion(current, reportedBy));
    }

    /** Oldest first, beginning after a version; at most one more than the limit. */
    List<IsolationRoomsVersion> history(UUID siteId, long after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from IsolationRoomsVersion where siteId = :site and version > :after order by version",
                        IsolationRoomsVersion.class)
                .setParameter("site", siteId)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
