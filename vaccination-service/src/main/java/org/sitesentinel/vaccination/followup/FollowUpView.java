package org.sitesentinel.vaccination.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A follow-up as it is shown; nobody's name.
 *
 * @param siteId where the person was on the roster when it was opened
 * @param result of one that is closed
 * @param recordedBy who opened it, or changed it last
 * @param history what it was at every version, oldest first; absent in lists
 */
public record FollowUpView(
        UUID id,
        long version,
        String personRef,
        String siteId,
        String district,
        LocalDate openedOn,
        FollowUpState state,
        @Nullable FollowUpResult result,
        @Nullable LocalDate contactedOn,
        @Nullable LocalDate appointmentOn,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable List<FollowUpVersion.View> history)
        implements Versioned {}
