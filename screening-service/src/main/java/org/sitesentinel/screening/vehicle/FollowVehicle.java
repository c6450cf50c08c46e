package org.sitesentinel.screening.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** What happens to a vehicle on a site, until it leaves. */
@ApplicationScoped
class FollowVehicle {
    private final VehicleEntries entries;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    FollowVehicle(VehicleEntries entries, AccessScope scope, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    VehicleEntry unload(UUID id, ExpectedVersion expected, VehicleUnloading input, String by) {
        VehicleEntry entry = current(id, expected);
        Instant now = clock.instant();
        entry.unload(AdmitVehicle.momentOr(input.unloadedAt(), now), input.contactFree(), input.escorted(), by, now);
        return told(entry, VehicleState.UNLOADED);
    }

    @Transactional
    VehicleEntry disinfect(UUID id, ExpectedVersion expected, VehicleDisinfection input, String by) {
        VehicleEntry entry = current(id, expected);
        Instant now = clock.instant();
        entry.disinfect(
                AdmitVehicle.momentOr(input.disinfectedAt(), now),
                input.disinfectant().strip(),
                by,
                now);
        return told(entry, VehicleState.DISINFECTED);
    }

    @Transactional
    VehicleEntry depart(UUID id, ExpectedVersion expected, VehicleDeparture input, String by) {
        VehicleEntry entry = current(id, expected);
        Instant now = clock.instant();
        entry.depart(AdmitVehicle.momentOr(input.departedAt(), now), by, now);
        return told(entry, VehicleState.DEPARTED);
    }

    private VehicleEntry current(UUID id, ExpectedVersion expected) {
        VehicleEntry entry = entries.require(id, scope);
        expected.requireCurrent(entry.version());
        return entry;
    }

    private VehicleEntry told(VehicleEntry entry, EventType<VehicleState> type) {
        outbox.publish(type, entry::state);
        return entry;
    }
}
