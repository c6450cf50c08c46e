package org.sitesentinel.screening.vehicle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Vehicle and load are disinfected.
 *
 * @param disinfectant by what
 * @param disinfectedAt now when absent
 */
public record VehicleDisinfection(
        @NotBlank @Size(max = 100) String disinfectant,
        @Nullable @PastOrPresent OffsetDateTime disinfectedAt) {}
