package org.sitesentinel.siteregistry.checkin;

import java.util.UUID;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.siteregistry.gate.SiteRules;

/** The gate that a code stands for, on a day. */
record Venue(VenueCodeStatus codeStatus, UUID buildingId, UUID siteId, SiteRules rules) {}
