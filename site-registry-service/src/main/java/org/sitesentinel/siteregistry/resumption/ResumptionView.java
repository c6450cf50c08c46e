package org.sitesentinel.siteregistry.resumption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An application as it is shown.
 *
 * @param conditions as they stand now; absent once it was rejected, withdrawn or suspended
 * @param decision absent until it is decided
 * @param end how it ended, if it was withdrawn or suspended
 */
@Schema(name = "ResumptionApplicationView")
public record ResumptionView(
        UUID id,
        long version,
        UUID siteId,
        String siteName,
        SiteType siteType,
        ResumptionStatus status,
        LocalDate plannedOn,
        List<ExpectedWorkers> expectedWorkers,
        @Nullable String note,
        LocalDate appliedOn,
        String appliedBy,
        @Nullable List<ConditionState> conditions,
        @Nullable Decided decision,
        @Nullable Ended end,
        Instant recordedAt)
        implements Versioned {

    /** What was decided, by whom, and how the conditions stood then. */
    @Schema(name = "ResumptionDecided")
    public record Decided(
            LocalDate decidedOn,
            String decidedBy,
            List<String> reasons,
            List<Waiver> waivers,
            List<ConditionState> conditions) {}

    /** How it ended. */
    @Schema(name = "ResumptionEnded")
    public record Ended(
            LocalDate endedOn, String endedBy, @Nullable String reason) {}
}
