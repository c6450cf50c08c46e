package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * One arrival of one person at a site (返岗), judged. Who it was is known to screening-service alone.
 *
 * @param documentsComplete green code and a valid negative certificate
 * @param fromRiskArea a stay in a medium or high risk area within the look-back days
 * @param policy name of the policy that the verdict follows
 * @param withdrawnOn when it was found to have been declared by mistake: it counts no longer, whatever it says; absent
 *     while it stands
 * @param flip in {@code rescreened}: what the verdict was, and why it is another now; absent in any other event
 */
public record ReturneeState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        Verdict verdict,
        boolean documentsComplete,
        boolean fromRiskArea,
        String policy,
        @Nullable LocalDate withdrawnOn,
        @Nullable Flip flip)
        implements EntityState {
    /** One that stands. */
    public ReturneeState(
            String id,
            long version,
            LocalDate businessDate,
            Instant recordedAt,
            SiteRef site,
            Verdict verdict,
            boolean documentsComplete,
            boolean fromRiskArea,
            String policy) {
        this(id, version, businessDate, recordedAt, site, verdict, documentsComplete, fromRiskArea, policy, null, null);
    }

    public static final Topic<ReturneeState> TOPIC = new Topic<>("screening.returnee", ReturneeState.class);
    public static final EventType<ReturneeState> DECLARED = TOPIC.event("declared");
    public static final EventType<ReturneeState> SUPPLEMENTED = TOPIC.event("supplemented");
    public static final EventType<ReturneeState> CORRECTED = TOPIC.event("corrected");
    public static final EventType<ReturneeState> WITHDRAWN = TOPIC.event("withdrawn");
    public static final EventType<ReturneeState> RESCREENED = TOPIC.event("rescreened");

    /**
     * Another verdict, though nothing new was declared.
     *
     * @param rescreeningId what led to it, at {@code /api/v1/rescreenings}
     * @param reasons codes of all reasons for the verdict there is now, worst first
     */
    public record Flip(
            String rescreeningId, RescreeningCause cause, Verdict before, Verdict after, List<String> reasons) {
        public Flip {
            reasons = List.copyOf(reasons);
        }
    }
}
