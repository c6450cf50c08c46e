package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * An order that keeps somebody apart (隔离). Who it is, and where, is known to screening-service alone.
 *
 * @param startsOn first day
 * @param endsOn the day from which they may be released
 * @param breaches how often the order was broken
 * @param endedOn absent while it is issued or active
 */
public record QuarantineState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        QuarantineKind kind,
        QuarantineStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        int breaches,
        @Nullable LocalDate endedOn)
        implements EntityState {
    public static final Topic<QuarantineState> TOPIC = new Topic<>("screening.quarantine", QuarantineState.class);
    public static final EventType<QuarantineState> ISSUED = TOPIC.event("issued");
    public static final EventType<QuarantineState> STARTED = TOPIC.event("started");
    public static final EventType<QuarantineState> TESTED = TOPIC.event("tested");
    public static final EventType<QuarantineState> BREACHED = TOPIC.event("breached");
    public static final EventType<QuarantineState> RELEASED = TOPIC.event("released");
    public static final EventType<QuarantineState> TRANSFERRED = TOPIC.event("transferred");
    public static final EventType<QuarantineState> WITHDRAWN = TOPIC.event("withdrawn");
}
