package org.sitesentinel.siteregistry.readiness;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A facet as it is shown.
 *
 * @param asOf the day from which the last report is true; absent when there is none
 * @param figures what the status rests on, such as {@code daysOfCover} and {@code requiredDays}; empty without a report
 */
public record FacetView(
        Facet facet, FacetStatus status, @Nullable LocalDate asOf, Map<String, Object> figures) {}
