package org.sitesentinel.siteregistry.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a site.
 *
 * @param date business date; today when absent, and not before the last step
 */
public record SiteStep(
        @Nullable @PastOrPresent LocalDate date,
        @NotBlank @Size(max = 500) String reason) {}
