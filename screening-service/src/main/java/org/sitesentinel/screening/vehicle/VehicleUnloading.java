package org.sitesentinel.screening.vehicle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The load is off.
 *
 * @param contactFree whether driver and site staff did not meet
 * @param escorted whether somebody led the vehicle; as said on arrival when absent
 * @param unloadedAt now when absent
 */
public record VehicleUnloading(
        @NotNull Boolean contactFree,
        @Nullable Boolean escorted,
        @Nullable @PastOrPresent OffsetDateTime unloadedAt) {}
