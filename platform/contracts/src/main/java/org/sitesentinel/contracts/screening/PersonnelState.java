package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * One span of one person at one site in one post: there from {@code joined} until, and no longer on, {@code left}. One
 * of the two states that carry a {@code personRef}, so its topic keeps the last one of each span only and forgets it at
 * a tombstone. The last one therefore tells the whole span.
 *
 * @param businessDate first day of the span on which it counts: {@code primarySince}, or {@code joined} when absent
 * @param left first day on which the person is there no more; absent while no end is known, equal to {@code joined}
 *     when the span was entered by mistake
 * @param primarySince from this day on, until {@code left}, this is the one span of the person that headcounts count;
 *     absent when it never is
 */
public record PersonnelState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String personRef,
        SiteRef site,
        Post post,
        LocalDate joined,
        @Nullable LocalDate left,
        @Nullable LocalDate primarySince)
        implements EntityState {
    public static final Topic<PersonnelState> TOPIC = new Topic<>("screening.personnel", PersonnelState.class, true);
    public static final EventType<PersonnelState> JOINED = TOPIC.event("joined");
    public static final EventType<PersonnelState> LEFT = TOPIC.event("left");
    public static final EventType<PersonnelState> CORRECTED = TOPIC.event("corrected");
}
