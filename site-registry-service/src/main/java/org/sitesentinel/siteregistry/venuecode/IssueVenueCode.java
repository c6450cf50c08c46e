package org.sitesentinel.siteregistry.venuecode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.siteregistry.site.Buildings;

/** Gives a building its code. */
@ApplicationScoped
class IssueVenueCode {
    private final Buildings buildings;
    private final VenueCodes codes;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    IssueVenueCode(Buildings buildings, VenueCodes codes, AccessScope scope, Outbox outbox, Clock clock) {
        this.buildings = buildings;
        this.codes = codes;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    VenueCodeView issue(UUID buildingId, VenueCodeInput.Issue input) {
        LocalDate day = input.issuedOn() == null ? LocalDate.now(clock) : input.issuedOn();
        VenueCode code = VenueCode.issue(buildings.require(buildingId, scope), day, clock.instant());
        codes.add(code);
        codes.requireAfterLastRevocation(code);
        outbox.publish(VenueCodeState.ISSUED, code::state);
        return VenueCodeView.of(code);
    }
}
