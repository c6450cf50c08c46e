package org.sitesentinel.screening.rescreening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RescreeningCause;

/**
 * A re-screening as it is shown. Its counts are of all districts, whoever looks.
 *
 * @param riskAreaIds the areas that changed; none where a policy did
 * @param policyId the policy that changed; absent where areas did
 * @param examined declarations that were judged again so far
 * @param flipped those of them whose verdict is another now
 * @param finishedAt absent until all have been judged
 */
public record RescreeningView(
        UUID id,
        RescreeningCause cause,
        List<UUID> riskAreaIds,
        @Nullable UUID policyId,
        RescreeningStatus status,
        long examined,
        long flipped,
        Instant requestedAt,
        @Nullable Instant finishedAt) {
    public RescreeningView {
        riskAreaIds = List.copyOf(riskAreaIds);
    }

    static RescreeningView of(Rescreening rescreening, List<UUID> riskAreaIds) {
        return new RescreeningView(
                rescreening.id(),
                rescreening.cause(),
                riskAreaIds,
                rescreening.policyId(),
                rescreening.status(),
                rescreening.examined(),
                rescreening.flipped(),
                rescreening.requestedAt(),
                rescreening.finishedAt());
    }
}
