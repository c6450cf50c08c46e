package org.sitesentinel.inspection.casepolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A policy as it is shown; its days are working days. */
public record CasePolicyView(
        UUID id,
        String division,
        LocalDate validFrom,
        boolean interviewRequired,
        int reminderDays,
        int escalationDays,
        int extensionDays,
        int repeatMonths,
        String recordedBy,
        Instant recordedAt) {}
