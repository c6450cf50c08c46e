package org.sitesentinel.inspection.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An activity as it is shown.
 *
 * @param participants people who took part
 * @param peopleReached participants and whoever it reached besides
 * @param sitesReached absent where nobody counted
 * @param siteIds those of them that are named
 * @param withdrawn whether it was recorded by mistake; no figure counts it then
 * @param recordedBy who recorded it, or changed it last
 */
public record ActivityView(
        UUID id,
        long version,
        ActivityKind kind,
        LocalDate heldOn,
        String topic,
        String district,
        int participants,
        int peopleReached,
        @Nullable Integer sitesReached,
        List<UUID> siteIds,
        @Nullable String minutes,
        boolean withdrawn,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {
    static ActivityView of(Activity activity) {
        ActivityFacts facts = activity.facts();
        return new ActivityView(
                activity.id(),
                activity.version(),
                facts.kind(),
                activity.heldOn(),
                facts.topic(),
                activity.district(),
                facts.participants(),
                facts.peopleReached(),
                facts.sitesReached(),
                facts.siteIds(),
                facts.minutes(),
                activity.withdrawn(),
                activity.recordedBy(),
                activity.recordedAt());
    }
}
