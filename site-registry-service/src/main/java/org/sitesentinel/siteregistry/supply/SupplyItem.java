package org.sitesentinel.siteregistry.supply;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * One kind of supply.
 *
 * @param stock pieces at hand
 * @param dailyUse pieces used in a day
 */
public record SupplyItem(
        @NotBlank @Size(max = 100) String name,
        @NotNull @PositiveOrZero @Max(1_000_000_000) Integer stock,
        @NotNull @Positive @Max(1_000_000_000) Integer dailyUse) {
    /** Whole days that the stock lasts. */
    int daysOfCover() {
        return stock / dailyUse;
    }
}
