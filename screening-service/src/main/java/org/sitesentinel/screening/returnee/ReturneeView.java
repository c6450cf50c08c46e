package org.sitesentinel.screening.returnee;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
 * @param missing what to bring while the verdict is INCOMPLETE
 * @param supplementBy until when to bring it; absent otherwise
 * @param documentsShownAt when documents came later than the arrival
 * @param policy name of the policy judged by
 * @param withdrawnOn absent while it stands
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
        @Nullable Instant documentsShownAt,
        Verdict verdict,
        List<ReasonView> reasons,
        List<Missing> missing,
        @Nullable Instant supplementBy,
        boolean documentsComplete,
        boolean fromRiskArea,
        String policy,
        UUID policyId,
        long policyVersion,
        @Nullable LocalDate withdrawnOn,
        Instant recordedAt)
        implements Versioned {

    /** Documents that can be brought later. */
    @Schema(name = "MissingDocument")
    public enum Missing {
        /** A health code that can be read (健康码). */
        HEALTH_CODE,
        /** A valid certificate (核酸检测证明). */
        CERTIFICATE;

        private static Missing of(Reason reason) {
            return reason.code().startsWith("health-code") ? HEALTH_CODE : CERTIFICATE;
        }
    }

    /**
     * A reason in words.
     *
     * @param code stable
     * @param verdict what this reason alone would lead to
     * @param stay the stay that met a risk area, where that is the reason
     */
    public record ReasonView(
            String code,
            Verdict verdict,
            String zh,
            String en,
            @Nullable Stay stay) {
        static ReasonView of(Reason reason, Messages messages) {
            String key = "reason." + reason.code();
            return new ReasonView(
                    reason.code(),
                    reason.verdict(),
                    messages.text(Locale.SIMPLIFIED_CHINESE, key, Map.copyOf(reason.arguments())),
                    messages.text(Locale.ENGLISH, key, Map.copyOf(reason.arguments())),
                    stay(reason.arguments()));
        }

        private static @Nullable Stay stay(Map<String, String> told) {
            String place = told.get("place");
            String division = told.get("division");
            String from = told.get("from");
            String to = told.get("to");
            return place == null || division == null || from == null || to == null
                    ? null
                    : new Stay(division, place, LocalDate.parse(from), LocalDate.parse(to));
        }
    }

    /** @param supplementHours how long after an arrival missing documents may be brought */
    static ReturneeView of(Returnee returnee, MaskedPerson person, Messages messages, int supplementHours) {
        Arrival arrival = returnee.arrival();
        Judgement judgement = returnee.judgement();
        boolean incomplete = judgement.verdict() == Verdict.INCOMPLETE && returnee.withdrawnOn() == null;
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
                arrival.documentsShownAt(),
                judgement.verdict(),
                judgement.reasons().stream()
                        .map(reason -> ReasonView.of(reason, messages))
                        .toList(),
                judgement.reasons().stream()
                        .filter(reason -> incomplete && reason.verdict() == Verdict.INCOMPLETE)
                        .map(Missing::of)
                        .distinct()
                        .toList(),
                incomplete ? arrival.at().plus(Duration.ofHours(supplementHours)) : null,
                judgement.documentsComplete(),
                judgement.fromRiskArea(),
                returnee.policyName(),
                returnee.policyId(),
                returnee.policyVersion(),
                returnee.withdrawnOn(),
                returnee.recordedAt());
    }
}
