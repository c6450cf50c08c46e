package org.sitesentinel.contracts.site;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/** A venue code. The code itself is not published: holding it is what a scan proves. */
public record VenueCodeState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        String buildingId,
        VenueCodeStatus status)
        implements EntityState {
    public static final Topic<VenueCodeState> TOPIC = new Topic<>("site-registry.venue-code", VenueCodeState.class);
    public static final EventType<VenueCodeState> ISSUED = TOPIC.event("issued");
    public static final EventType<VenueCodeState> POSTED = TOPIC.event("posted");
    public static final EventType<VenueCodeState> REVOKED = TOPIC.event("revoked");
}
