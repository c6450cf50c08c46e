package org.sitesentinel.vaccination.exemption;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Has a reason say something else, or takes it back for all days it was for. */
@ApplicationScoped
class ChangeExemption {
    private final Exemptions exemptions;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    ChangeExemption(Exemptions exemptions, SecurityIdentity caller, AccessScope scope, Clock clock) {
        this.exemptions = exemptions;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    ExemptionView change(UUID id, ExpectedVersion expected, ExemptionChange input) {
        Exemption exemption = exemptions.require(id, scope);
        expected.requireCurrent(exemption.version());
        exemptions.requireNoOther(exemption, input.terms(), scope);
        exemption.change(input.terms(), caller.getPrincipal().getName(), clock.instant());
        exemptions.flush();
        return exemption.view();
    }

    @Transactional
    ExemptionView withdraw(UUID id, ExpectedVersion expected) {
        Exemption exemption = exemptions.require(id, scope);
        expected.requireCurrent(exemption.version());
        exemption.withdraw(caller.getPrincipal().getName(), clock.instant());
        exemptions.flush();
        return exemption.view();
    }
}
