package org.sitesentinel.siteregistry.gate.rule;

import java.util.stream.Stream;

/** Nobody leaves a site in entry-only mode (只进不出) without a permit. */
final class ClosedExitRule implements Rule {
    @Override
    public Stream<Reason> objections(Attempt attempt, Conditions conditions) {
        return !attempt.enters() && conditions.exitsClosed() && !conditions.exitPermit()
                ? Stream.of(Reason.of("exit-closed", Decision.REFUSE))
                : Stream.empty();
    }
}
