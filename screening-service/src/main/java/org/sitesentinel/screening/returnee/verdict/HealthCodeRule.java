package org.sitesentinel.screening.returnee.verdict;

import java.util.stream.Stream;
import org.sitesentinel.contracts.screening.Verdict;

/** A health code that is not green, where a green one is asked for. */
final class HealthCodeRule implements Rule {
    @Override
    public Stream<Reason> objections(Arrival arrival, Conditions conditions) {
        if (!conditions.terms().greenCodeRequired()) {
            return Stream.empty();
        }
        return switch (arrival.healthCode()) {
            case GREEN -> Stream.empty();
            case UNKNOWN -> Stream.of(Reason.of("health-code-unknown", Verdict.INCOMPLETE));
            case YELLOW -> Stream.of(Reason.of("health-code-yellow", Verdict.OBSERVE));
            case RED -> Stream.of(Reason.of("health-code-red", Verdict.QUARANTINE));
        };
    }
}
