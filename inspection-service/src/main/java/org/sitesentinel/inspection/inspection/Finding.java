package org.sitesentinel.inspection.inspection;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An item found deficient.
 *
 * @param item stable code of what was looked at, such as {@code one-metre-line}: up to 64 lower-case letters and
 *     digits, joined by hyphens
 * @param note what was seen; no names
 */
@Embeddable
public record Finding(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String item,

        @Nullable @Size(max = 500) String note) {}
