package org.sitesentinel.screening.returnee;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.screening.returnee.ReturneeView.ReasonView;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Certificate;
import org.sitesentinel.screening.returnee.verdict.HealthCode;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Origin;
import org.sitesentinel.screening.returnee.verdict.Stay;

/**
 * What a declaration was.
 *
 * @param reason why it was corrected or withdrawn
 * @param recordedBy absent for what was declared before there was a history, and where nobody did anything
 */
public record ReturneeVersionView(
        long version,
        ReturneeVersion.Change change,
        @Nullable String reason,
        Post post,
        Transport transport,
        Instant arrivedAt,
        Origin origin,
        List<Stay> stays,
        HealthCode healthCode,
        @Nullable Certificate certificate,
        boolean symptoms,
        @Nullable Instant documentsShownAt,
        Verdict verdict,
        List<ReasonView> reasons,
        boolean documentsComplete,
        boolean fromRiskArea,
        String policy,
        @Nullable String recordedBy,
        Instant recordedAt) {

    static ReturneeVersionView of(ReturneeVersion version, Messages messages) {
        Arrival arrival = version.arrival();
        Judgement judgement = version.judgement();
        return new ReturneeVersionView(
                version.version(),
                version.change(),
                version.reason(),
                version.post(),
                version.transport(),
                arrival.at(),
                arrival.origin(),
                arrival.stays(),
                arrival.healthCode(),
                arrival.certificate(),
                arrival.symptoms(),
                arrival.documentsShownAt(),
                judgement.verdict(),
                judgement.reasons().stream()
                        .map(reason -> ReasonView.of(reason, messages))
                        .toList(),
                judgement.documentsComplete(),
                judgement.fromRiskArea(),
                version.policyName(),
                version.recordedBy(),
                version.recordedAt());
    }
}
