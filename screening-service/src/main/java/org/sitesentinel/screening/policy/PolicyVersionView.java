package org.sitesentinel.screening.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a policy said in one version.
 *
 * @param testing absent where it was silent about all of it
 * @param quarantine the same
 */
public record PolicyVersionView(
        long version,
        String name,
        @Nullable LocalDate validTo,
        PolicyTerms terms,
        @Nullable TestingTerms testing,
        @Nullable QuarantineTerms quarantine,
        @Nullable Integer purgeAfterDays,
        Instant recordedAt) {}
