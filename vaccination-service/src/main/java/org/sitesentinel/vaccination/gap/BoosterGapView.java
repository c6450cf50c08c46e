package org.sitesentinel.vaccination.gap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.vaccination.followup.FollowUpResult;
import org.sitesentinel.vaccination.followup.FollowUpState;
import org.sitesentinel.vaccination.product.Platform;

/**
 * Somebody on a roster who is due for a booster, or will be soon; nobody's name.
 *
 * @param platform of the primary course
 * @param dueSince first day on which a booster can be given; after the day asked about where somebody is not due yet
 * @param reason in force on the day
 * @param reasonUntil its last day; absent while no end is known
 * @param followUp the latest at this site, as it is now; absent where there never was one
 */
public record BoosterGapView(
        UUID siteId,
        SiteType siteType,
        String district,
        Post post,
        String personRef,
        Platform platform,
        LocalDate primaryCompleteOn,
        LocalDate dueSince,
        GapReason reason,
        @Nullable LocalDate reasonUntil,
        @Nullable FollowUp followUp) {

    /**
     * The work on it.
     *
     * @param result of one that is closed
     * @param appointmentOn day of the booster, where there is one
     */
    public record FollowUp(
            UUID id,
            FollowUpState state,
            @Nullable FollowUpResult result,
            @Nullable LocalDate appointmentOn) {}
}
