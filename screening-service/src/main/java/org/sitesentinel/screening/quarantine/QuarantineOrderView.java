package org.sitesentinel.screening.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.quarantine.ReleaseConditions.ScheduledTest;

/**
 * An order as it is shown: who it is only masked.
 *
 * @param location absent in lists and in answers to writes, which are kept
 * @param endsOn the day from which the person may be released
 * @param scheduledTests each with whether a negative test counts for it
 * @param breaches how often the order was broken
 * @param endedOn absent while it is issued or active
 */
public record QuarantineOrderView(
        UUID id,
        long version,
        String personRef,
        MaskedPerson person,
        UUID siteId,
        SiteType siteType,
        String district,
        @Nullable UUID returneeId,
        QuarantineKind kind,
        QuarantineStatus status,
        @Nullable String location,
        String policy,
        LocalDate startsOn,
        LocalDate endsOn,
        List<ScheduledTestView> scheduledTests,
        int breaches,
        @Nullable LocalDate endedOn,
        Instant recordedAt)
        implements Versioned {

    /** A test to be taken. */
    public record ScheduledTestView(LocalDate on, boolean met) {
        static ScheduledTestView of(ScheduledTest test) {
            return new ScheduledTestView(test.on(), test.met());
        }
    }
}
