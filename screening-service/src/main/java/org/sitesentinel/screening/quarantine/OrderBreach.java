package org.sitesentinel.screening.quarantine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The order was broken.
 *
 * @param note what happened, without names
 * @param breachedOn business date; today when absent
 */
public record OrderBreach(
        @NotBlank @Size(max = 500) String note,
        @Nullable @PastOrPresent LocalDate breachedOn) {}
