package org.sitesentinel.screening.person;

import java.time.Instant;
import java.util.UUID;

/**
 * Evidence that persons were erased; it says nothing of who they were.
 *
 * @param spans of personnel that are nobody's now
 * @param returnees declarations that are nobody's now
 */
public record PurgeView(
        UUID id,
        Purges.Cause cause,
        String reason,
        String caller,
        long persons,
        long spans,
        long returnees,
        Instant purgedAt) {}
