package org.sitesentinel.screening.vehicle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.returnee.verdict.Origin;

/**
 * A visit as it is shown: plate and driver only masked.
 *
 * @param plate its first two and last two characters
 * @param closedLoop whether the vehicle comes from an area of risk and is to be handled in a closed loop
 */
public record VehicleEntryView(
        UUID id,
        long version,
        UUID siteId,
        SiteType siteType,
        String district,
        String plate,
        MaskedPerson driver,
        Origin origin,
        String load,
        boolean closedLoop,
        VehicleStatus status,
        Instant arrivedAt,
        boolean escorted,
        @Nullable Instant unloadedAt,
        boolean contactFree,
        @Nullable Instant disinfectedAt,
        @Nullable String disinfectant,
        @Nullable Instant departedAt,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {}
