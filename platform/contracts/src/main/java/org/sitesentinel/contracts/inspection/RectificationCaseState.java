package org.sitesentinel.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/** A rectification case on its way from a deficient inspection to closing. A step not taken yet has no date. */
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
        @Nullable LocalDate closedOn)
        implements EntityState {
    public static final Topic<RectificationCaseState> TOPIC =
            new Topic<>("inspection.rectification-case", RectificationCaseState.class);
    public static final EventType<RectificationCaseState> OPENED = TOPIC.event("opened");
    public static final EventType<RectificationCaseState> INTERVIEWED = TOPIC.event("interviewed");
    public static final EventType<RectificationCaseState> ORDERED = TOPIC.event("ordered");
    public static final EventType<RectificationCaseState> REPORTED = TOPIC.event("reported");
    public static final EventType<RectificationCaseState> RETURNED = TOPIC.event("returned");
    public static final EventType<RectificationCaseState> CLOSED = TOPIC.event("closed");
}
