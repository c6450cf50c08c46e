package org.sitesentinel.inspection.draw.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * A site that is left out.
 *
 * @param reason one line; stays on record with the draw
 */
public record Exclusion(
        @NotNull UUID siteId,

        @NotNull @Pattern(regexp = "(?=.*\\S)[^\\p{Cntrl}]{1,200}")
        String reason) {}
