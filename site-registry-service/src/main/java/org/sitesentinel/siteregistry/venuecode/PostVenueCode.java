package org.sitesentinel.siteregistry.venuecode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.siteregistry.site.CountPostedCode;

/** Takes down that a code hangs where people scan it. */
@ApplicationScoped
class PostVenueCode {
    private final VenueCodes codes;
    private final CountPostedCode postedCodes;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    PostVenueCode(VenueCodes codes, CountPostedCode postedCodes, AccessScope scope, Outbox outbox, Clock clock) {
        this.codes = codes;
        this.postedCodes = postedCodes;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    VenueCodeView post(String text, VenueCodeInput.Posting input) {
        LocalDate day = input.postedOn() == null ? LocalDate.now(clock) : input.postedOn();
        VenueCode code = codes.require(text, scope);
        code.post(day, input.where(), clock.instant());
        outbox.publish(VenueCodeState.POSTED, code::state);
        postedCodes.count(code.building().site(), day);
        return VenueCodeView.of(code);
    }
}
