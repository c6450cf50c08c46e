package org.sitesentinel.contracts.vaccination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * Vaccination of one subject and post on one business date. Reasons count people without a booster.
 *
 * @param subject the site's id or the unit's code
 * @param site absent for a unit such as the bureau itself
 */
public record TallyState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String subject,
        Population population,
        String district,
        @Nullable SiteRef site,
        Post post,
        int headcount,
        int primaryComplete,
        int booster,
        int contraindicated,
        int deferred,
        int refused,
        int unknown)
        implements EntityState {
    public static final Topic<TallyState> TOPIC = new Topic<>("vaccination.tally", TallyState.class);
    public static final EventType<TallyState> RECORDED = TOPIC.event("recorded");
    public static final EventType<TallyState> CORRECTED = TOPIC.event("corrected");
}
