package org.sitesentinel.siteregistry.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A building to add to a site.
 *
 * @param addedOn business date; today when absent
 */
public record NewBuilding(
        @NotBlank @Size(max = 100) String name,
        @Nullable @PastOrPresent LocalDate addedOn) {}
