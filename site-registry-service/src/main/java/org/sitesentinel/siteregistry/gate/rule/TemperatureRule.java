package org.sitesentinel.siteregistry.gate.rule;

import java.util.Map;
import java.util.stream.Stream;

/** A fever, under every policy and under none: other diseases have it, too. */
final class TemperatureRule implements Rule {
    @Override
    public Stream<Reason> objections(Attempt attempt, Conditions conditions) {
        return attempt.enters()
                        && attempt.temperature() != null
                        && attempt.temperature().compareTo(conditions.feverFrom()) >= 0
                ? Stream.of(new Reason(
                        "temperature-high",
                        Decision.REFUSE,
                        Map.of("limit", conditions.feverFrom().toPlainString())))
                : Stream.empty();
    }
}
