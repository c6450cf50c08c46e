package org.sitesentinel.screening.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that persons were erased; it says nothing of who they were.
 *
 * @param spans of personnel that are nobody's now
 * @param returnees declarations that are nobody's now
 * @param afterDays days after the sunset that were waited for; absent when somebody asked for it
 * @param policyId the policy that says so; absent where the configuration does
 * @param policyVersion the version in which it does
 */
public record PurgeView(
        UUID id,
        Purges.Cause cause,
        String reason,
        String caller,
        long persons,
        long spans,
        long returnees,
        @Nullable Integer afterDays,
        @Nullable UUID policyId,
        @Nullable Long policyVersion,
        Instant purgedAt) {}
