package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * A policy in force from a day on, for a disease and a division.
 *
 * @param division division code; local policies win over wider ones
 * @param testingIntervalDays days between two tests of key staff, absent where none are asked for
 */
public record PolicyState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String disease,
        String division,
        String name,
        LocalDate validFrom,
        int lookBackDays,
        @Nullable Integer testingIntervalDays)
        implements EntityState {
    public static final Topic<PolicyState> TOPIC = new Topic<>("screening.policy", PolicyState.class);
    public static final EventType<PolicyState> ADOPTED = TOPIC.event("adopted");
}
