package org.sitesentinel.siteregistry.checkin;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something odd about a site's day, by the scan that shows it.
 *
 * @param people how many it concerns
 */
@Schema(name = "CheckInAnomaly")
public record Anomaly(Kind kind, UUID scanId, Instant at, int people) {

    /** What is odd. */
    @Schema(name = "CheckInAnomalyKind")
    public enum Kind {
        /** One scan carried more people than a crew has ({@code crowd}). */
        CROWDED_SCAN,
        /** Somebody entered here and another site within a few minutes ({@code minutes-apart}). */
        TWO_SITES_AT_ONCE,
        /** Somebody was turned away and let in a few minutes later ({@code minutes-apart}). */
        REFUSED_THEN_ADMITTED
    }
}
