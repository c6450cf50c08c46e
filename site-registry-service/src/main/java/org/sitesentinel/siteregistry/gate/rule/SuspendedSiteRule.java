package org.sitesentinel.siteregistry.gate.rule;

import java.util.stream.Stream;

/** Nobody enters a site whose work is stopped; who is inside may leave. */
final class SuspendedSiteRule implements Rule {
    @Override
    public Stream<Reason> objections(Attempt attempt, Conditions conditions) {
        return attempt.enters() && conditions.siteSuspended()
                ? Stream.of(Reason.of("site-suspended", Decision.REFUSE))
                : Stream.empty();
    }
}
