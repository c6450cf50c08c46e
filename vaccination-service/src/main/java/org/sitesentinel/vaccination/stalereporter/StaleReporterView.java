package org.sitesentinel.vaccination.stalereporter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/**
 * A site that should have reported.
 *
 * @param openSince the day it was registered, or at work again after a stop
 * @param lastReportedOn business date of its last tally, in whichever post; absent if there is none
 * @param dueOn last day on which its next tally was in time
 * @param daysOverdue days from then on, at least 1
 */
public record StaleReporterView(
        UUID siteId,
        String name,
        SiteType siteType,
        String district,
        LocalDate openSince,
        @Nullable LocalDate lastReportedOn,
        LocalDate dueOn,
        long daysOverdue) {}
