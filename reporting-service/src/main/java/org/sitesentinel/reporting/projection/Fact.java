package org.sitesentinel.reporting.projection;

import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.contracts.vaccination.TallyState;

/**
 * One version of one entity.
 *
 * @param topic where it came from
 * @param timeline what the state is a state of. Mostly the entity itself; a tally is one entry of its subject's and
 *     post's timeline, a day's testing or derived tally one of its site's and post's, and a policy one of its disease's
 *     and division's, where the entry of a later day takes over
 */
record Fact(String topic, String timeline, EntityState state) {
    static Fact of(String topic, EntityState state) {
        return new Fact(topic, timelineOf(state), state);
    }

    private static String timelineOf(EntityState state) {
        if (state instanceof TallyState tally) {
            return tally.subject() + "|" + tally.post();
        }
        if (state instanceof PolicyState policy) {
            return policy.disease() + "|" + policy.division();
        }
        if (state instanceof TestingComplianceState compliance) {
            return compliance.site().id() + "|" + compliance.post();
        }
        if (state instanceof DerivedTallyState derived) {
            return derived.site().id() + "|" + derived.post();
        }
        return state.id();
    }
}
