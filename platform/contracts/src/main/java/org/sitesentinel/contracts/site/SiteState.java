package org.sitesentinel.contracts.site;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/** A registered site. */
public record SiteState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        String name,
        SiteStatus status)
        implements EntityState {
    public static final Topic<SiteState> TOPIC = new Topic<>("site-registry.site", SiteState.class);
    public static final EventType<SiteState> REGISTERED = TOPIC.event("registered");
}
