package org.sitesentinel.screening.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;

/** Puts a local policy above the wider ones. */
@ApplicationScoped
class AdoptPolicy {
    private final Policies policies;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Event<PolicyChange> changes;
    private final Clock clock;

    AdoptPolicy(Policies policies, AccessScope scope, Outbox outbox, Event<PolicyChange> changes, Clock clock) {
        this.policies = policies;
        this.scope = scope;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Policy adopt(NewPolicy input) {
        scope.requireDistrict(input.division(), "/division");
        Policy policy = Policy.adopted(input, clock.instant());
        policies.add(policy);
        outbox.publish(PolicyState.ADOPTED, policy::state);
        policies.keepVersion(policy);
        changes.fire(new PolicyChange(
                RescreeningCause.POLICY_ADOPTED,
                policy.id(),
                policy.disease(),
                policy.divisionPrefix(),
                policy.validFrom(),
                policy.validTo()));
        return policy;
    }
}
