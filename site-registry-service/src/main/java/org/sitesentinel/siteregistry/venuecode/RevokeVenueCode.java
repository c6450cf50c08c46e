package org.sitesentinel.siteregistry.venuecode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.site.CountPostedCode;

/** Ends a code. If it hung on the wall, its building counts as posted no more. */
@ApplicationScoped
class RevokeVenueCode {
    private final VenueCodes codes;
    private final CountPostedCode postedCodes;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RevokeVenueCode(VenueCodes codes, CountPostedCode postedCodes, AccessScope scope, Outbox outbox, Clock clock) {
        this.codes = codes;
        this.postedCodes = postedCodes;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    VenueCodeView revoke(String text, ExpectedVersion expected, VenueCodeInput.Revoking input) {
        LocalDate day = input.revokedOn() == null ? LocalDate.now(clock) : input.revokedOn();
        VenueCode code = codes.require(text, scope);
        end(code, expected, new Revocation(day, input.reason(), input.note()), "/revokedOn");
        return VenueCodeView.of(code);
    }

    /** Ends a code that was loaded within the scope, in the caller's transaction; all is flushed when it returns. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(VenueCode code, ExpectedVersion expected, Revocation why, String pointer) {
        code.requireInForce();
        expected.requireCurrent(code.version());
        boolean posted = code.status() == VenueCodeStatus.POSTED;
        code.revoke(why, pointer, clock.instant());
        outbox.publish(VenueCodeState.REVOKED, code::state);
        if (posted) {
            postedCodes.discount(code.building().site(), why.revokedOn());
        }
    }
}
