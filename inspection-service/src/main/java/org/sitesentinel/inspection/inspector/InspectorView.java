package org.sitesentinel.inspection.inspector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An inspector as it is shown.
 *
 * @param active whether the inspector can be drawn
 * @param recordedBy who registered the inspector, or changed this last
 * @param history what was said at every version, oldest first; absent in lists
 */
public record InspectorView(
        UUID id,
        long version,
        String certificate,
        String district,
        boolean active,
        List<Conflict> conflicts,
        String recordedBy,
        Instant recordedAt,
        @Nullable List<InspectorVersion.View> history)
        implements Versioned {
    static InspectorView of(Inspector inspector) {
        return of(inspector, null);
    }

    static InspectorView of(Inspector inspector, @Nullable List<InspectorVersion.View> history) {
        return new InspectorView(
                inspector.id(),
                inspector.version(),
                inspector.certificate(),
                inspector.district(),
                inspector.active(),
                inspector.conflicts(),
                inspector.recordedBy(),
                inspector.recordedAt(),
                history);
    }
}
