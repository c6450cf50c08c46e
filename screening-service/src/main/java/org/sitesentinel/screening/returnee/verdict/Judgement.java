package org.sitesentinel.screening.returnee.verdict;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.List;
import org.sitesentinel.contracts.screening.Verdict;

/**
 * What the rules say of an arrival together: the worst verdict wins and no reason is left out.
 *
 * @param reasons worst first
 * @param documentsComplete green code and a valid negative certificate, whatever the policy asks for
 * @param fromRiskArea a stay in a medium or high risk area within the look-back days, whatever the measure
 */
@Embeddable
public record Judgement(
        @Column(name = "verdict") @Enumerated(EnumType.STRING)
        Verdict verdict,

        @Column(name = "reasons") @Convert(converter = ReasonsAsJson.class)
        List<Reason> reasons,

        @Column(name = "documents_complete") boolean documentsComplete,
        @Column(name = "from_risk_area") boolean fromRiskArea) {
    private static final List<Rule> RULES =
            List.of(new RiskAreaRule(), new HealthCodeRule(), new CertificateRule(), new SymptomRule());

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    public static Judgement of(Arrival arrival, Conditions conditions) {
        List<Reason> reasons = RULES.stream()
                .flatMap(rule -> rule.objections(arrival, conditions))
                .sorted(Comparator.comparing(Reason::verdict).reversed())
                .toList();
        return new Judgement(
                reasons.isEmpty() ? Verdict.CLEARED : reasons.get(0).verdict(),
                reasons,
                hasDocuments(arrival, conditions),
                Exposure.of(arrival, conditions).findAny().isPresent());
    }

    private static boolean hasDocuments(Arrival arrival, Conditions conditions) {
        Certificate certificate = arrival.certificate();
        return arrival.healthCode() == HealthCode.GREEN
                && certificate != null
                && certificate.isValid(
                        arrival.documentsJudgedAt(),
                        conditions.terms().certificateClock(),
                        conditions.certificateHours());
    }
}
