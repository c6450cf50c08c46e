package org.sitesentinel.screening.compliance.excuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An excuse as it is shown; nobody's name.
 *
 * @param siteId where the person counted when it was entered
 * @param until last day; absent when only the policy ends it
 * @param withdrawnAt since when it does not hold and never has; absent while it does
 */
public record TestExcuseView(
        UUID id,
        long version,
        String personRef,
        @Nullable UUID siteId,
        String district,
        ExcuseReason reason,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Instant withdrawnAt,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {}
