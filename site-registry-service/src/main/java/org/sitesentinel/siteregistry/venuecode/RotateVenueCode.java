package org.sitesentinel.siteregistry.venuecode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;

/**
 * Gives a building another code in the moment its old one ends. It is asked for by the old code and not by the
 * building: a request that comes twice finds it revoked instead of rotating the new one.
 */
@ApplicationScoped
class RotateVenueCode {
    private final VenueCodes codes;
    private final RevokeVenueCode revoke;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RotateVenueCode(VenueCodes codes, RevokeVenueCode revoke, AccessScope scope, Outbox outbox, Clock clock) {
        this.codes = codes;
        this.revoke = revoke;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    VenueCodeView rotate(String text, ExpectedVersion expected, VenueCodeInput.Rotation input) {
        LocalDate day = input.rotatedOn() == null ? LocalDate.now(clock) : input.rotatedOn();
        VenueCode old = codes.require(text, scope);
        // Flushed before the new one is inserted, which the index of active codes would refuse otherwise.
        revoke.end(old, expected, new Revocation(day, RevocationReason.ROTATED, input.note()), "/rotatedOn");
        VenueCode next = VenueCode.issue(old.building(), day, clock.instant());
        codes.add(next);
        outbox.publish(VenueCodeState.ISSUED, next::state);
        return VenueCodeView.of(next);
    }
}
