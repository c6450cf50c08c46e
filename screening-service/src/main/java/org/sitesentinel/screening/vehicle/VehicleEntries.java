package org.sitesentinel.screening.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.screening.vehicle.VehicleProblem.VehicleOnSite;

/** All visits of vehicles. */
@ApplicationScoped
class VehicleEntries implements ScopedRepository<VehicleEntry> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Adds the only open visit of its vehicle to its site. */
    void add(VehicleEntry entry) {
        Unique.insert("vehicle_entry_one_open", () -> persistAndFlush(entry), () -> twinOf(entry));
    }

    private VehicleOnSite twinOf(VehicleEntry entry) {
        VehicleEntry twin = find(
                        "plateRef = ?1 and place.siteId = ?2 and handling.departedAt is null",
                        entry.plateRef(),
                        entry.place().siteId())
                .singleResult();
        return new VehicleOnSite(twin.id(), twin.version());
    }
}
