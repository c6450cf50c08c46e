package org.sitesentinel.reporting.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something behind a figure; what all of them add is the figure.
 *
 * @param topic where it was told; absent where people are counted, who are told by site alone, and where each subject
 *     counts once
 * @param entity id of the entity, or of what it is an entry of: of a tally its subject and post
 * @param site whose it is; absent where it is about none
 * @param siteName as it is called now
 * @param numerator negative where something ended within the period
 * @param denominator absent for counts
 * @param key what it is ordered by
 */
public record EntityRow(
        @Nullable String topic,
        @Nullable String entity,
        @Nullable String site,
        @Nullable String siteName,
        Map<String, String> dimensions,
        long numerator,
        @Nullable Long denominator,
        @JsonIgnore List<String> key) {}
