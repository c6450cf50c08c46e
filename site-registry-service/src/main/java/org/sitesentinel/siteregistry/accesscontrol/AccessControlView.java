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
        @Nullable String vendor,
        @Nullable AccessControlBlocker blocker,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate changedOn)
        implements Versioned {
    static AccessControlView unreported(UUID siteId) {
        return new AccessControlView(siteId, 0, null, false, null, null, null, null, null);
    }
}
