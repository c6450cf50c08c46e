package org.sitesentinel.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * A notice of a case's deadline, given once for each deadline.
 *
 * @param businessDate the day on which it fell due
 * @param site where the case is
 */
public record CaseNoticeState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        String caseId,
        CaseNoticeKind kind,
        LocalDate deadline)
        implements EntityState {
    public static final Topic<CaseNoticeState> TOPIC = new Topic<>("inspection.case-notice", CaseNoticeState.class);
    public static final EventType<CaseNoticeState> REMINDED = TOPIC.event("reminded");
    public static final EventType<CaseNoticeState> OVERDUE = TOPIC.event("overdue");
    public static final EventType<CaseNoticeState> ESCALATED = TOPIC.event("escalated");
}
