package org.sitesentinel.siteregistry.closedloop;

import java.time.Instant;
import java.util.UUID;

/** A permit to leave, without whom it is for: who asked knows. */
public record ExitPermitView(UUID id, UUID siteId, Instant validFrom, Instant validUntil, String reason) {}
