package org.sitesentinel.siteregistry.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/** A policy as it is shown; what it asks for is that of {@link ReadinessTerms}. */
public record ReadinessPolicyView(
        UUID id,
        long version,
        SiteType siteType,
        String division,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int requiredSupplyDays,
        boolean accessControlNeeded,
        int accessControlStaleDays,
        int supplyReserveStaleDays,
        int isolationRoomsStaleDays,
        int disinfectionStaleDays,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {}
