package org.sitesentinel.siteregistry.accesscontrol;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Unique;

/** The access control of all sites that have reported it. */
@ApplicationScoped
class AccessControls implements PanacheRepositoryBase<AccessControl, UUID> {
    /** Of two first reports one loses. */
    void add(AccessControl first) {
        Unique.insert("access_control_pkey", () -> persistAndFlush(first), ConcurrentChange::new);
    }
}
