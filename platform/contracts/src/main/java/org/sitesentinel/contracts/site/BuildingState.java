package org.sitesentinel.contracts.site;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/** A building of a site. */
public record BuildingState(
        String id, long version, LocalDate businessDate, Instant recordedAt, SiteRef site, String name)
        implements EntityState {
    public static final Topic<BuildingState> TOPIC = new Topic<>("site-registry.building", BuildingState.class);
    public static final EventType<BuildingState> ADDED = TOPIC.event("added");
}
