package org.sitesentinel.siteregistry.supply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Unique;

/** The reserves of all sites that have reported them. */
@ApplicationScoped
class SupplyReserves implements PanacheRepositoryBase<SupplyReserve, UUID> {
    /** Of two first reports one loses. */
    void add(SupplyReserve first) {
        Unique.insert("supply_reserve_pkey", () -> persistAndFlush(first), ConcurrentChange::new);
    }
}
