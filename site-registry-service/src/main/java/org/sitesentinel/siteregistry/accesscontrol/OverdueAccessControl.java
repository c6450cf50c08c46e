package org.sitesentinel.siteregistry.accesscontrol;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.SiteType;

/** A site whose access control was due by a day that has passed, and what holds it up. */
public record OverdueAccessControl(
        UUID siteId,
        String siteName,
        SiteType siteType,
        String district,
        AccessControlStatus status,
        @Nullable String vendor,
        @Nullable AccessControlBlocker blocker,
        @Nullable String note,
        LocalDate dueOn) {}
