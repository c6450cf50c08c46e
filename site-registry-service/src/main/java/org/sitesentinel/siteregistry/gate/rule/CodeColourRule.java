package org.sitesentinel.siteregistry.gate.rule;

import java.util.Map;
import java.util.stream.Stream;
import org.sitesentinel.siteregistry.gate.GatePolicy;

/**
 * A health code that is not green, where a green one is asked for. A look-up that failed is looked at by hand: it never
 * turns green.
 */
final class CodeColourRule implements Rule {
    @Override
    public Stream<Reason> objections(Attempt attempt, Conditions conditions) {
        GatePolicy policy = conditions.policy();
        if (!attempt.enters() || policy == null || !policy.greenCodeRequired()) {
            return Stream.empty();
        }
        return switch (attempt.colour()) {
            case GREEN -> Stream.empty();
            case YELLOW -> Stream.of(Reason.of("code-yellow", Decision.CHECK_BY_HAND));
            case RED -> Stream.of(Reason.of("code-red", Decision.REFUSE));
            case UNKNOWN ->
                Stream.of(new Reason(
                        "code-unknown", Decision.CHECK_BY_HAND, Map.of("cause", String.valueOf(attempt.cause()))));
        };
    }
}
