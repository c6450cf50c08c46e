package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * How many people's samples of a day at a place were tested with which result, counted anew with each version: absolute
 * numbers, which a correction may lower.
 *
 * @param id place, day and item
 * @param businessDate the day on which the samples were taken
 * @param site absent for samples taken elsewhere in the district
 */
public record TestTallyState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        String district,
        @Nullable SiteRef site,
        TestItem item,
        Counts counts)
        implements EntityState {
    public static final Topic<TestTallyState> TOPIC = new Topic<>("screening.test-tally", TestTallyState.class);
    public static final EventType<TestTallyState> COUNTED = TOPIC.event("counted");

    /**
     * People by result.
     *
     * @param poolPending members of positive pools who wait for a test of their own
     * @param awaited sampled and not reported yet
     */
    public record Counts(int negative, int positive, int suspect, int poolPending, int invalid, int awaited) {
        /** Those with a result, whichever. */
        public int reported() {
            return negative + positive + suspect + poolPending + invalid;
        }
    }
}
