package org.sitesentinel.siteregistry.closedloop;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Unique;

/** The entry-only mode of all sites that ever had one. */
@ApplicationScoped
class ClosedLoops implements PanacheRepositoryBase<ClosedLoop, UUID> {
    /** Of two that set it first one loses. */
    void add(ClosedLoop first) {
        Unique.insert("closed_loop_pkey", () -> persistAndFlush(first), ConcurrentChange::new);
    }
}
