package org.sitesentinel.inspection.draw.assignment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Completes an assignment.
 *
 * @param inspectionId of the same site, within the draw's period or later, by those who were drawn
 */
public record Completion(@NotNull UUID inspectionId) {}
