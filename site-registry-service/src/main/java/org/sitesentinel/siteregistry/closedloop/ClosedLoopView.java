package org.sitesentinel.siteregistry.closedloop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * The entry-only mode of a site as it is shown.
 *
 * @param version 0 until it is first set
 * @param firstDay absent until it is first set
 * @param lastDay absent while no end is known
 */
public record ClosedLoopView(
        UUID siteId,
        long version,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Instant recordedAt)
        implements Versioned {}
