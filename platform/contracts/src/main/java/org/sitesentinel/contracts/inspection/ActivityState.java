package org.sitesentinel.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/** A meeting, training, publicity or drill that was held. */
public record ActivityState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String district,
        ActivityKind kind,
        int participants)
        implements EntityState {
    public static final Topic<ActivityState> TOPIC = new Topic<>("inspection.activity", ActivityState.class);
    public static final EventType<ActivityState> HELD = TOPIC.event("held");
}
