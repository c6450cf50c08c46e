package org.sitesentinel.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * A meeting, training, publicity or drill that was held.
 *
 * @param participants people who took part
 * @param peopleReached participants and whoever it reached besides; absent where it was not told
 * @param sitesReached absent where it was not told
 * @param withdrawn true when it was recorded by mistake, absent otherwise
 */
public record ActivityState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String district,
        ActivityKind kind,
        int participants,
        @Nullable Integer peopleReached,
        @Nullable Integer sitesReached,
        @Nullable Boolean withdrawn)
        implements EntityState {
    public static final Topic<ActivityState> TOPIC = new Topic<>("inspection.activity", ActivityState.class);
    public static final EventType<ActivityState> HELD = TOPIC.event("held");
    public static final EventType<ActivityState> CORRECTED = TOPIC.event("corrected");
    public static final EventType<ActivityState> WITHDRAWN = TOPIC.event("withdrawn");

    /** Whether it took place, as far as is known now. */
    public boolean held() {
        return !Boolean.TRUE.equals(withdrawn);
    }
}
