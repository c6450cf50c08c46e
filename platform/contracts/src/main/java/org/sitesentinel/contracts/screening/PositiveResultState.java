package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * A single sample that was positive, told the moment it is known and without saying whose it is.
 *
 * @param id of the result in screening-service
 * @param businessDate the day on which the sample was taken
 * @param site where; absent when elsewhere in the district
 * @param standing whether it still is positive; false once a correction has taken it back
 */
public record PositiveResultState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String district,
        @Nullable SiteRef site,
        TestItem item,
        boolean standing)
        implements EntityState {
    public static final Topic<PositiveResultState> TOPIC =
            new Topic<>("screening.positive-result", PositiveResultState.class);
    public static final EventType<PositiveResultState> FOUND = TOPIC.event("found");
    public static final EventType<PositiveResultState> WITHDRAWN = TOPIC.event("withdrawn");
}
