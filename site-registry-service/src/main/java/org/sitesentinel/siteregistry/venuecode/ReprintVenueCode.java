package org.sitesentinel.siteregistry.venuecode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.runtime.access.AccessScope;

/** Takes down that a code's poster was printed again. Nothing that others count changes, so nothing is published. */
@ApplicationScoped
class ReprintVenueCode {
    private final VenueCodes codes;
    private final EntityManager entityManager;
    private final AccessScope scope;
    private final Clock clock;

    ReprintVenueCode(VenueCodes codes, EntityManager entityManager, AccessScope scope, Clock clock) {
        this.codes = codes;
        this.entityManager = entityManager;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    VenueCodeView reprint(String text, VenueCodeInput.Reprinting input) {
        LocalDate day = input.reprintedOn() == null ? LocalDate.now(clock) : input.reprintedOn();
        VenueCode code = codes.require(text, scope);
        entityManager.persist(code.reprint(input.reason(), input.note(), day, clock.instant()));
        entityManager.flush();
        return VenueCodeView.of(code);
    }
}
