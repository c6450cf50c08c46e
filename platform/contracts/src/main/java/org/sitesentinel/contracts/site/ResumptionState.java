package org.sitesentinel.contracts.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * A site's application to resume work (开复工). Of a site, one at most is {@code SUBMITTED} or {@code APPROVED}.
 *
 * @param plannedOn the day on which work is to begin
 * @param expectedWorkers people expected by week; each week once
 * @param waivers number of conditions that were waived when it was approved
 */
public record ResumptionState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        ResumptionStatus status,
        LocalDate plannedOn,
        List<ExpectedWorkers> expectedWorkers,
        int waivers)
        implements EntityState {
    public static final Topic<ResumptionState> TOPIC = new Topic<>("site-registry.resumption", ResumptionState.class);
    public static final EventType<ResumptionState> APPLIED = TOPIC.event("applied");
    public static final EventType<ResumptionState> APPROVED = TOPIC.event("approved");
    public static final EventType<ResumptionState> REJECTED = TOPIC.event("rejected");
    public static final EventType<ResumptionState> WITHDRAWN = TOPIC.event("withdrawn");
    public static final EventType<ResumptionState> SUSPENDED = TOPIC.event("suspended");

    /**
     * People expected in a week.
     *
     * @param weekStart a Monday
     */
    public record ExpectedWorkers(LocalDate weekStart, int workers) {}
}
