package org.sitesentinel.screening.vehicle;

import jakarta.validation.constraints.PastOrPresent;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The vehicle has left.
 *
 * @param departedAt now when absent
 */
public record VehicleDeparture(@Nullable @PastOrPresent OffsetDateTime departedAt) {}
