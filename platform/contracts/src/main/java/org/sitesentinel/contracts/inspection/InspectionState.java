package org.sitesentinel.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * An inspection of a site.
 *
 * @param findings number of items found deficient; 0 is a pass
 */
public record InspectionState(
        String id, long version, LocalDate businessDate, Instant recordedAt, SiteRef site, int findings)
        implements EntityState {
    public static final Topic<InspectionState> TOPIC = new Topic<>("inspection.inspection", InspectionState.class);
    public static final EventType<InspectionState> RECORDED = TOPIC.event("recorded");
}
