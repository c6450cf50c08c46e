package org.sitesentinel.siteregistry.resumption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A condition that need not be met.
 *
 * @param reason why the bureau does without it
 */
public record Waiver(
        @NotNull Condition condition,
        @NotBlank @Size(max = 500) String reason) {}
