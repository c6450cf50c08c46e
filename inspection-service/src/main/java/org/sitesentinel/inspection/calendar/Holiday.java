package org.sitesentinel.inspection.calendar;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day that is not what its day of the week says.
 *
 * @param worked false for a holiday, true for a weekend that is worked instead (调休)
 * @param name of the holiday
 */
@Embeddable
public record Holiday(
        @NotNull LocalDate day,
        @NotNull Boolean worked,
        @NotBlank @Size(max = 64) String name) {}
