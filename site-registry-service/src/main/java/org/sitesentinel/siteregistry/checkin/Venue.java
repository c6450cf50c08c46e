package org.sitesentinel.siteregistry.checkin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.siteregistry.gate.GatePolicy;

/**
 * The gate that a code stands for, on a day.
 *
 * @param exitsClosed whether the site lets people in only
 * @param policy absent where none is in force
 */
record Venue(
        VenueCodeStatus codeStatus,
        UUID buildingId,
        UUID siteId,
        SiteStatus siteStatus,
        boolean exitsClosed,
        @Nullable GatePolicy policy) {}
