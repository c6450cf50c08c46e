package org.sitesentinel.inspection.activity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ActivityKind;

/**
 * What is said of an activity, and may have to be put right.
 *
 * @param participants people who took part
 * @param peopleReached participants and whoever heard of it otherwise
 * @param sitesReached absent where nobody counted
 * @param siteIds those of them that are named
 * @param minutes absent where none were taken
 */
@Embeddable
record ActivityFacts(
        @Enumerated(EnumType.STRING) ActivityKind kind,
        String topic,
        int participants,
        int peopleReached,
        @Nullable Integer sitesReached,
        List<UUID> siteIds,
        @Nullable String minutes) {
    ActivityFacts {
        siteIds = List.copyOf(siteIds);
    }
}
