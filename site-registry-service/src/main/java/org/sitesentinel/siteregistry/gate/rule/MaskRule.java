package org.sitesentinel.siteregistry.gate.rule;

import java.util.stream.Stream;

/** No mask, while the policy in force asks anything of who enters: masks have no term of their own in it. */
final class MaskRule implements Rule {
    @Override
    public Stream<Reason> objections(Attempt attempt, Conditions conditions) {
        return attempt.enters()
                        && Boolean.FALSE.equals(attempt.mask())
                        && conditions.policy() != null
                        && conditions.policy().asksAnything()
                ? Stream.of(Reason.of("mask-missing", Decision.REFUSE))
                : Stream.empty();
    }
}
