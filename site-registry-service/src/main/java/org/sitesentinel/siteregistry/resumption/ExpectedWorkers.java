package org.sitesentinel.siteregistry.resumption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;

/**
 * People expected in a week.
 *
 * @param weekStart a Monday
 */
public record ExpectedWorkers(
        @NotNull LocalDate weekStart,
        @NotNull @PositiveOrZero @Max(1_000_000) Integer workers) {}
