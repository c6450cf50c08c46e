package org.sitesentinel.siteregistry.gate.rule;

import java.util.Comparator;
import java.util.List;

/**
 * What the rules say of an attempt together: the strictest wins and no reason is left out.
 *
 * @param reasons strictest first; none when admitted
 */
public record GateDecision(Decision decision, List<Reason> reasons) {
    private static final List<Rule> RULES = List.of(
            new SuspendedSiteRule(),
            new ClosedExitRule(),
            new RestrictionRule(),
            new CodeColourRule(),
            new CertificateRule(),
            new TemperatureRule(),
            new MaskRule());

    public GateDecision {
        reasons = List.copyOf(reasons);
    }

    public static GateDecision of(Attempt attempt, Conditions conditions) {
        List<Reason> reasons = RULES.stream()
                .flatMap(rule -> rule.objections(attempt, conditions))
                .sorted(Comparator.comparing(Reason::decision).reversed())
                .toList();
        return new GateDecision(
                reasons.isEmpty() ? Decision.ADMIT : reasons.get(0).decision(), reasons);
    }
}
