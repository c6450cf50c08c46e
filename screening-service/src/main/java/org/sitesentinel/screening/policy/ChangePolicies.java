package org.sitesentinel.screening.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Corrects and ends policies that were adopted. */
@ApplicationScoped
class ChangePolicies {
    private final Policies policies;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Event<PolicyChange> changes;
    private final Clock clock;

    ChangePolicies(Policies policies, AccessScope scope, Outbox outbox, Event<PolicyChange> changes, Clock clock) {
        this.policies = policies;
        this.scope = scope;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Policy correct(UUID id, ExpectedVersion expected, NewPolicy input) {
        Policy policy = expected(id, expected);
        LocalDate endBefore = policy.validTo();
        policy.correct(input, clock.instant());
        outbox.publish(PolicyState.CORRECTED, policy::state);
        policies.keepVersion(policy);
        changes.fire(changed(RescreeningCause.POLICY_CORRECTED, policy, endBefore));
        return policy;
    }

    @Transactional
    Policy end(UUID id, ExpectedVersion expected, PolicyEnding input) {
        Policy policy = expected(id, expected);
        LocalDate endBefore = policy.validTo();
        policy.end(input.to(), clock.instant());
        outbox.publish(PolicyState.ENDED, policy::state);
        policies.keepVersion(policy);
        changes.fire(changed(RescreeningCause.POLICY_ENDED, policy, endBefore));
        return policy;
    }

    private Policy expected(UUID id, ExpectedVersion expected) {
        Policy policy = policies.require(id);
        scope.requireDistrict(policy.division(), "/division");
        expected.requireCurrent(policy.version());
        return policy;
    }

    private static PolicyChange changed(RescreeningCause cause, Policy policy, @Nullable LocalDate endBefore) {
        return new PolicyChange(
                cause,
                policy.id(),
                policy.disease(),
                policy.divisionPrefix(),
                policy.validFrom(),
                later(endBefore, policy.validTo()));
    }

    /** Without an end is later than any. */
    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
