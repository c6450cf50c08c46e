package org.sitesentinel.inspection.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.site.Place;

/**
 * What is known of a site; absent parts nobody has told.
 *
 * @param operatorId who runs it
 * @param lastInspectedOn last inspection up to the day asked about
 * @param earliestDeadline of its cases that are not over
 * @param disinfectedOn last disinfection
 */
public record SiteFacts(
        Place place,
        String name,
        @Nullable SiteStatus status,
        @Nullable UUID operatorId,
        @Nullable LocalDate lastInspectedOn,
        @Nullable LocalDate earliestDeadline,
        @Nullable Vaccination vaccination,
        @Nullable Testing testing,
        VenueCodes venueCodes,
        @Nullable Supplies supplies,
        @Nullable AccessControl accessControl,
        @Nullable IsolationRooms isolationRooms,
        @Nullable LocalDate disinfectedOn) {

    /**
     * People of all posts by the last tally of each.
     *
     * @param asOf day of the oldest of these tallies
     */
    public record Vaccination(LocalDate asOf, long headcount, long primaryComplete, long booster) {}

    /**
     * People of all posts by the last count of each.
     *
     * @param asOf day of the oldest of these counts
     * @param due who should have been tested: {@code tested} + {@code overdue}
     */
    public record Testing(LocalDate asOf, long due, long tested, long overdue) {}

    /**
     * Buildings, and those among them with a posted code.
     *
     * @param withCode with a code in force, posted or not
     */
    public record VenueCodes(long buildings, long withCode, long posted) {}

    /** Days that supplies last, and must last. */
    public record Supplies(LocalDate asOf, int daysOfCover, int requiredDays) {}

    /**
     * How far access control has come.
     *
     * @param blocker what holds it up
     */
    public record AccessControl(
            LocalDate asOf,
            AccessControlStatus status,
            @Nullable AccessControlBlocker blocker) {}

    /**
     * Rooms in which somebody can be kept apart.
     *
     * @param free people for whom there is room
     */
    public record IsolationRooms(LocalDate asOf, int rooms, int free) {}
}
