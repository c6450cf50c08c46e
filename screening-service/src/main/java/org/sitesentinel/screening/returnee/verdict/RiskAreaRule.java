package org.sitesentinel.screening.returnee.verdict;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.screening.policy.PolicyTerms;
import org.sitesentinel.screening.policy.PolicyTerms.Measure;

/** A stay in an area of medium or high risk, where the policy has a measure for it. */
final class RiskAreaRule implements Rule {
    @Override
    public Stream<Reason> objections(Arrival arrival, Conditions conditions) {
        PolicyTerms terms = conditions.terms();
        return Exposure.of(arrival, conditions)
                .filter(exposure -> measure(exposure, terms) != Measure.NONE)
                .map(exposure -> reason(exposure, terms))
                .collect(Collectors.toMap(
                        reason -> reason.code()
                                + reason.arguments().get("division")
                                + reason.arguments().get("place"),
                        reason -> reason,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream();
    }

    private static Reason reason(Exposure exposure, PolicyTerms terms) {
        return new Reason(
                exposure.zone().level() == RiskLevel.HIGH ? "high-risk-area" : "medium-risk-area",
                measure(exposure, terms) == Measure.QUARANTINE ? Verdict.QUARANTINE : Verdict.OBSERVE,
                Map.of(
                        "place", exposure.stay().divisionName(),
                        "division", exposure.stay().division(),
                        "measure", measure(exposure, terms).name(),
                        "from", exposure.stay().from().toString(),
                        "to", exposure.stay().to().toString(),
                        "days", String.valueOf(terms.measureDays())));
    }

    private static Measure measure(Exposure exposure, PolicyTerms terms) {
        return exposure.zone().level() == RiskLevel.HIGH ? terms.highRiskMeasure() : terms.mediumRiskMeasure();
    }
}
