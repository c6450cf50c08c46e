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
 * @param validTo last day in force; absent while no end is known
 * @param certificateHours how old a negative certificate may be; absent where none is asked for
 * @param certificateClock the moment from which these hours count; absent in events from before it was told
 * @param greenCodeRequired whether a green health code is asked for; absent in events from before it was told
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
        @Nullable Integer testingIntervalDays,
        @Nullable LocalDate validTo,
        @Nullable Integer certificateHours,
        @Nullable CertificateClock certificateClock,
        @Nullable Boolean greenCodeRequired)
        implements EntityState {
    public static final Topic<PolicyState> TOPIC = new Topic<>("screening.policy", PolicyState.class);
    public static final EventType<PolicyState> ADOPTED = TOPIC.event("adopted");
    public static final EventType<PolicyState> CORRECTED = TOPIC.event("corrected");
    public static final EventType<PolicyState> ENDED = TOPIC.event("ended");

    /** The moments in a test's life from which the hours of a certificate may be counted. */
    public enum CertificateClock {
        SAMPLED,
        RECEIVED,
        TESTED,
        REPORTED
    }
}
