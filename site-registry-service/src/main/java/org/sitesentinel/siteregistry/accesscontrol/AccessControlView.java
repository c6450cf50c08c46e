package org.sitesentinel.siteregistry.accesscontrol;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.runtime.version.Versioned;

/**
 * Access control as it is shown.
 *
 * @param version 0 until the first report
 * @param status absent until the first report: unknown is not the same as none
 */
public record AccessControlView(
        UUID siteId,
        long version,
        @Nullable AccessControlStatus status,
        boolean pilot,
        boolean alreadyThere,
        @Nullable String vendor,
        @Nullable AccessControlBlocker blocker,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate installedOn,
        @Nullable LocalDate changedOn)
        implements Versioned {
    static AccessControlView unreported(UUID siteId) {
        return new AccessControlView(siteId, 0, null, false, false, null, null, null, null, null, null, null, null);
    }

    static AccessControlView of(UUID siteId, long version, Installation installation) {
        return new AccessControlView(
                siteId,
                version,
                installation.status(),
                installation.pilot(),
                installation.alreadyThere(),
                installation.vendor(),
                installation.blocker(),
                installation.note(),
                installation.dueOn(),
                installation.orderedOn(),
                installation.startedOn(),
                installation.installedOn(),
                installation.changedOn());
    }
}
