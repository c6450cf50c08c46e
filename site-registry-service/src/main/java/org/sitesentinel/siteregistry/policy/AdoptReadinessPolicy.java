package org.sitesentinel.siteregistry.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sitesentinel.runtime.access.AccessScope;

/** Puts a local policy above the wider ones. */
@ApplicationScoped
class AdoptReadinessPolicy {
    private final ReadinessPolicies policies;
    private final AccessScope scope;
    private final Clock clock;

    AdoptReadinessPolicy(ReadinessPolicies policies, AccessScope scope, Clock clock) {
        this.policies = policies;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    ReadinessPolicyView adopt(NewReadinessPolicy input, String by) {
        scope.requireDistrict(input.division(), "/division");
        ReadinessPolicy policy = ReadinessPolicy.adopted(input, by, clock.instant());
        policies.add(policy);
        return policy.view();
    }
}
