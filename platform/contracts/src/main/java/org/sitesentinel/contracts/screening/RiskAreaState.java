package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * An area of some risk level from a day on.
 *
 * @param to last day, absent while the level holds
 */
public record RiskAreaState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String division,
        String divisionName,
        RiskLevel level,
        LocalDate from,
        @Nullable LocalDate to)
        implements EntityState {
    public static final Topic<RiskAreaState> TOPIC = new Topic<>("screening.risk-area", RiskAreaState.class);
    public static final EventType<RiskAreaState> LISTED = TOPIC.event("listed");
    public static final EventType<RiskAreaState> ENDED = TOPIC.event("ended");
    public static final EventType<RiskAreaState> CORRECTED = TOPIC.event("corrected");
}
