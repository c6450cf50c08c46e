package org.sitesentinel.screening.forecast;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later word on the same week.
 *
 * @param announcedOn business date; today when absent
 */
public record ForecastRevision(
        @NotNull @PositiveOrZero @Max(1_000_000) Integer expected,
        @Nullable @PastOrPresent LocalDate announcedOn) {}
