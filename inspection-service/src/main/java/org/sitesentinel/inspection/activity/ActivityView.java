package org.sitesentinel.inspection.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.runtime.version.Versioned;

/** An activity as it is shown. */
public record ActivityView(
        UUID id,
        long version,
        ActivityKind kind,
        LocalDate heldOn,
        String topic,
        String district,
        int participants,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {
    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id(),
                activity.version(),
                activity.kind(),
                activity.heldOn(),
                activity.topic(),
                activity.district(),
                activity.participants(),
                activity.recordedBy(),
                activity.recordedAt());
    }
}
