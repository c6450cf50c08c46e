package org.sitesentinel.inspection.draw.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a site that was drawn is not inspected; kept with the history. */
public record Excusal(@NotBlank @Size(max = 500) String reason) {}
