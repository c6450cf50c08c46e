package org.sitesentinel.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * A rectification case on its way from a deficient inspection to closing. A step not taken yet has no date. Events from
 * before there was more than one order lack what stands after {@code closedOn}.
 *
 * @param deadline of the order in force, extensions included
 * @param openedOn when it was opened
 * @param orders number of orders served
 * @param extendedOn when the deadline of the order in force was extended
 * @param receivedOn when the order in force was received
 * @param reinspections number of re-inspections so far
 * @param repeatItems number of items that had failed at the site within the policy's months before
 * @param referredOn when it was handed to the body with penal power
 * @param withdrawnOn when it was given up
 */
public record RectificationCaseState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        String inspectionId,
        CaseStatus status,
        @Nullable LocalDate interviewedOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate openedOn,
        @Nullable Integer orders,
        @Nullable LocalDate extendedOn,
        @Nullable LocalDate receivedOn,
        @Nullable Integer reinspections,
        @Nullable Integer repeatItems,
        @Nullable LocalDate referredOn,
        @Nullable LocalDate withdrawnOn)
        implements EntityState {
    public static final Topic<RectificationCaseState> TOPIC =
            new Topic<>("inspection.rectification-case", RectificationCaseState.class);
    public static final EventType<RectificationCaseState> OPENED = TOPIC.event("opened");
    public static final EventType<RectificationCaseState> INTERVIEWED = TOPIC.event("interviewed");
    public static final EventType<RectificationCaseState> ORDERED = TOPIC.event("ordered");
    public static final EventType<RectificationCaseState> REPORTED = TOPIC.event("reported");
    public static final EventType<RectificationCaseState> RETURNED = TOPIC.event("returned");
    public static final EventType<RectificationCaseState> CLOSED = TOPIC.event("closed");
    public static final EventType<RectificationCaseState> SIGNED = TOPIC.event("interview-signed");
    public static final EventType<RectificationCaseState> RECEIVED = TOPIC.event("order-received");
    public static final EventType<RectificationCaseState> EXTENDED = TOPIC.event("extended");
    public static final EventType<RectificationCaseState> REFERRED = TOPIC.event("referred");
    public static final EventType<RectificationCaseState> WITHDRAWN = TOPIC.event("withdrawn");

    /** As it was told when a case had one order. */
    public RectificationCaseState(
            String id,
            long version,
            LocalDate businessDate,
            Instant recordedAt,
            SiteRef site,
            String inspectionId,
            CaseStatus status,
            @Nullable LocalDate interviewedOn,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate deadline,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate closedOn) {
        this(
                id,
                version,
                businessDate,
                recordedAt,
                site,
                inspectionId,
                status,
                interviewedOn,
                orderedOn,
                deadline,
                reportedOn,
                closedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
