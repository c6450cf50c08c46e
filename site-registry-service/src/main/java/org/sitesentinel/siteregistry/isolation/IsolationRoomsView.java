package org.sitesentinel.siteregistry.isolation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * Isolation rooms as they are shown; no rooms and no figures until the first report.
 *
 * @param version 0 until the first report
 * @param capacity people that all rooms hold together
 * @param inUse people who are in them
 */
public record IsolationRoomsView(
        UUID siteId,
        long version,
        List<IsolationRoom> rooms,
        @Nullable Integer capacity,
        @Nullable Integer inUse,
        @Nullable LocalDate reportedOn)
        implements Versioned {
    static IsolationRoomsView unreported(UUID siteId) {
        return new IsolationRoomsView(siteId, 0, List.of(), null, null, null);
    }
}
