package org.sitesentinel.screening.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;

/** Puts a local policy above the wider ones. */
@ApplicationScoped
class AdoptPolicy {
    private final Policies policies;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    AdoptPolicy(Policies policies, AccessScope scope, Outbox outbox, Clock clock) {
        this.policies = policies;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Policy adopt(NewPolicy input) {
        scope.requireDistrict(input.division(), "/division");
        Policy policy = Policy.adopted(
                input.diseaseOrUsual(),
                input.division(),
                input.name(),
                input.validFrom(),
                input.validTo(),
                input.terms(),
                clock.instant());
        policies.add(policy);
        outbox.publish(PolicyState.ADOPTED, policy::state);
        return policy;
    }
}
