package org.sitesentinel.vaccination.exemption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A reason as it is shown; nobody's name.
 *
 * @param until last day; absent while no end is known
 * @param withdrawnAt since when it does not hold and never has; absent while it does
 * @param recordedBy who entered it, or changed it last
 */
public record ExemptionView(
        UUID id,
        long version,
        String personRef,
        @Nullable UUID siteId,
        @Nullable String district,
        ExemptionReason reason,
        boolean evidence,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Instant withdrawnAt,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {}
