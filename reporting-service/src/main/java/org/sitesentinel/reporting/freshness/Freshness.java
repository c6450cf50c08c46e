package org.sitesentinel.reporting.freshness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a topic.
 *
 * @param appliedUpTo recording time of the newest event applied; absent before the first
 * @param lag records that were waiting when the last ones were applied
 * @param stale whether nothing has been told for longer than it should take; never before the first event
 * @param applied changes whenever something of it is applied
 */
public record Freshness(
        String topic,
        @Nullable OffsetDateTime appliedUpTo,
        long lag,
        boolean stale,
        @JsonIgnore long applied) {}
