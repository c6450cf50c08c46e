package org.sitesentinel.contracts.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * A registered site.
 *
 * @param operatorId who runs it; absent while nobody has said
 * @param supersededBy ids of the sites that took its place when it was closed by a merger or a division
 */
public record SiteState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        String name,
        SiteStatus status,
        @Nullable String operatorId,
        @Nullable List<String> supersededBy)
        implements EntityState {
    public static final Topic<SiteState> TOPIC = new Topic<>("site-registry.site", SiteState.class);
    public static final EventType<SiteState> REGISTERED = TOPIC.event("registered");
    public static final EventType<SiteState> ACTIVATED = TOPIC.event("activated");
    public static final EventType<SiteState> SUSPENDED = TOPIC.event("suspended");
    public static final EventType<SiteState> CLOSED = TOPIC.event("closed");
    public static final EventType<SiteState> CHANGED = TOPIC.event("changed");
    public static final EventType<SiteState> SUPERSEDED = TOPIC.event("superseded");

    public SiteState {
        supersededBy = supersededBy == null ? null : List.copyOf(supersededBy);
    }

    /** A site without an operator, superseded by none. */
    public SiteState(
            String id,
            long version,
            LocalDate businessDate,
            Instant recordedAt,
            SiteRef site,
            String name,
            SiteStatus status) {
        this(id, version, businessDate, recordedAt, site, name, status, null, null);
    }
}
