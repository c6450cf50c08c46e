package org.sitesentinel.contracts.site;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * One facet of a site's readiness; each facet is an entity with versions of its own. Just one of the parts is present.
 */
public record ReadinessState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        @Nullable AccessControl accessControl,
        @Nullable SupplyReserve supplyReserve,
        @Nullable PostedCodes postedCodes,
        @Nullable IsolationRooms isolationRooms,
        @Nullable Disinfection disinfection)
        implements EntityState {
    public static final Topic<ReadinessState> TOPIC = new Topic<>("site-registry.readiness", ReadinessState.class);
    public static final EventType<ReadinessState> ACCESS_CONTROL_CHANGED = TOPIC.event("access-control-changed");
    public static final EventType<ReadinessState> SUPPLY_RESERVE_REPORTED = TOPIC.event("supply-reserve-reported");
    public static final EventType<ReadinessState> POSTED_CODES_CHANGED = TOPIC.event("posted-codes-changed");
    public static final EventType<ReadinessState> ISOLATION_ROOMS_REPORTED = TOPIC.event("isolation-rooms-reported");
    public static final EventType<ReadinessState> DISINFECTED = TOPIC.event("disinfected");

    /**
     * An access control system (门禁系统).
     *
     * @param pilot whether the site is a pilot for others to learn from (试点)
     * @param blocker what holds the installation up, if anything
     */
    public record AccessControl(
            AccessControlStatus status,
            boolean pilot,
            @Nullable AccessControlBlocker blocker) {}

    /**
     * A reserve of supplies (物资储备).
     *
     * @param daysOfCover days that the stock lasts
     * @param requiredDays days it must last
     */
    public record SupplyReserve(int daysOfCover, int requiredDays) {
        public boolean met() {
            return daysOfCover >= requiredDays;
        }
    }

    /** How many of the site's buildings have a posted venue code (一楼一码). */
    public record PostedCodes(int buildings, int posted) {
        public boolean complete() {
            return buildings > 0 && posted == buildings;
        }
    }

    /**
     * Rooms in which somebody can be kept apart (隔离室).
     *
     * @param capacity people that all rooms hold together
     * @param inUse people who are in them
     */
    public record IsolationRooms(int rooms, int capacity, int inUse) {
        public int free() {
            return capacity - inUse;
        }
    }

    /** The day of the last disinfection (消杀). */
    public record Disinfection(LocalDate lastDoneOn) {}
}
