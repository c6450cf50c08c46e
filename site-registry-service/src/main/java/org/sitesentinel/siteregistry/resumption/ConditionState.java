package org.sitesentinel.siteregistry.resumption;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.siteregistry.readiness.FacetStatus;
import org.sitesentinel.siteregistry.readiness.FacetView;

/**
 * How a condition stands.
 *
 * @param asOf the day from which what it rests on is true; absent when nothing was reported
 * @param figures what it rests on, such as {@code daysOfCover} and {@code requiredDays}: integers, texts and booleans,
 *     which JSON gives back as they were
 */
public record ConditionState(
        Condition condition, FacetStatus status, @Nullable LocalDate asOf, Map<String, Object> figures) {
    public ConditionState {
        figures = Map.copyOf(figures);
    }

    static ConditionState of(Condition condition, FacetView facet) {
        return new ConditionState(condition, facet.status(), facet.asOf(), facet.figures());
    }

    boolean met() {
        return status == FacetStatus.MET;
    }
}
