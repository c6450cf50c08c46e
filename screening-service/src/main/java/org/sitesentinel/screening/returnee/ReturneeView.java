package org.sitesentinel.screening.returnee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.version.Versioned;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Certificate;
import org.sitesentinel.screening.returnee.verdict.HealthCode;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Origin;
import org.sitesentinel.screening.returnee.verdict.Reason;
import org.sitesentinel.screening.returnee.verdict.Stay;

/**
 * A declaration as it is shown: who it is only masked.
 *
 * @param verdict the worst that any reason leads to
 * @param reasons every reason, worst first; none when cleared
 * @param documentsComplete green code and a valid negative certificate, whatever the policy asks for
 * @param fromRiskArea a stay in a medium or high risk area within the look-back days
 * @param policy name of the policy judged by
 */
public record ReturneeView(
        UUID id,
        long version,
        String personRef,
        MaskedPerson person,
        UUID siteId,
        SiteType siteType,
        String district,
        Post post,
        Instant arrivedAt,
        LocalDate businessDate,
        Origin origin,
        List<Stay> stays,
        Transport transport,
        HealthCode healthCode,
        @Nullable Certificate certificate,
        boolean symptoms,
        Verdict verdict,
        List<ReasonView> reasons,
        boolean documentsComplete,
        boolean fromRiskArea,
        String policy,
        UUID policyId,
        long policyVersion,
        Instant recordedAt)
        implements Versioned {

    /**
     * A reason in words.
     *
     * @param code stable
     * @param verdict what this reason alone would lead to
     */
    public record ReasonView(String code, Verdict verdict, String zh, String en) {
        static ReasonView of(Reason reason, Messages messages) {
            String key = "reason." + reason.code();
            return new ReasonView(
                    reason.code(),
                    reason.verdict(),
                    messages.text(Locale.SIMPLIFIED_CHINESE, key, Map.copyOf(reason.arguments())),
                    messages.text(Locale.ENGLISH, key, Map.copyOf(reason.arguments())));
        }
    }

    static ReturneeView of(Returnee returnee, MaskedPerson person, Messages messages) {
        Arrival arrival = returnee.arrival();
        Judgement judgement = returnee.judgement();
        return new ReturneeView(
                returnee.id(),
                returnee.version(),
                returnee.personRef(),
                person,
                UUID.fromString(returnee.place().site().id()),
                returnee.place().site().type(),
                returnee.place().district(),
                returnee.post(),
                arrival.at(),
                returnee.businessDate(),
                arrival.origin(),
                arrival.stays(),
                returnee.transport(),
                arrival.healthCode(),
                arrival.certificate(),
                arrival.symptoms(),
                judgement.verdict(),
                judgement.reasons().stream()
                        .map(reason -> ReasonView.of(reason, messages))
                        .toList(),
                judgement.documentsComplete(),
                judgement.fromRiskArea(),
                returnee.policyName(),
                returnee.policyId(),
                returnee.policyVersion(),
                returnee.recordedAt());
    }
}
