package org.sitesentinel.siteregistry.isolation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
}
