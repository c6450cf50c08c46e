package org.sitesentinel.siteregistry.checkin;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something odd about a site's day, by the scan that shows it or by the hour.
 *
 * @param scanId absent where an hour shows it
 * @param people how many it concerns
 */
@Schema(name = "CheckInAnomaly")
public record Anomaly(Kind kind, @Nullable UUID scanId, Instant at, int people) {

    /** What is odd. */
    @Schema(name = "CheckInAnomalyKind")
    public enum Kind {
        /** One scan carried more people than a crew has ({@code crowd}). */
        CROWDED_SCAN,
        /** Somebody entered here and another site within a few minutes ({@code minutes-apart}). */
        TWO_SITES_AT_ONCE,
        /** Somebody was turned away and let in a few minutes later ({@code minutes-apart}). */
        REFUSED_THEN_ADMITTED,
        /** A kiosk that was offline decided other than the gate did when it was told. */
        KIOSK_DECIDED_OTHERWISE,
        /** A kiosk decided by a list that did not hold then. */
        ALLOW_LIST_OUT_OF_TIME,
        /**
         * In the hour that begins then the site's devices counted more entries than were scanned, by
         * {@code unscanned-people} at least and by more than {@code unscanned-share} of them.
         */
        MORE_COUNTED_THAN_SCANNED
    }
}
