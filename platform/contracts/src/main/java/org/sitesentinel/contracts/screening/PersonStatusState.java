package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * What a gate must know of a person. One of the two states that carry a {@code personRef}, so its topic keeps the last
 * one of each person only and forgets a person for good at a tombstone.
 *
 * @param id the {@code personRef}
 * @param restricted whether the person is to stay where they are
 * @param reason why; absent when not restricted
 * @param until last day of the restriction; absent when not restricted or when no end is known
 * @param lastNegative absent when no negative test is known
 */
public record PersonStatusState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        boolean restricted,
        @Nullable Restriction reason,
        @Nullable LocalDate until,
        @Nullable LastNegative lastNegative)
        implements EntityState {
    public static final Topic<PersonStatusState> TOPIC =
            new Topic<>("screening.person-status", PersonStatusState.class, true);
    public static final EventType<PersonStatusState> CHANGED = TOPIC.event("changed");

    /** Why somebody is restricted. */
    public enum Restriction {
        /** In quarantine or under observation (隔离、健康监测). */
        QUARANTINE,
        /** Tested positive (阳性). */
        POSITIVE,
        /** Waits for another test (待复检): a pool with this person's sample was positive, or their own was suspect. */
        POOL_PENDING,
        /** Was in an area of risk (中高风险地区旅居史). */
        RISK_AREA
    }

    /** The moments of the latest negative test. */
    public record LastNegative(Instant sampledAt, @Nullable Instant reportedAt) {}

    /** Prints redacted: these are health data. */
    @Override
    public String toString() {
        return "PersonStatusState[redacted, version " + version + "]";
    }
}
