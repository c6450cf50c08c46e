package org.sitesentinel.inspection.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where an inspector stood.
 *
 * @param latitude in degrees north, WGS 84, up to 6 decimals
 * @param longitude in degrees east
 * @param accuracyMetres as the device says
 */
@Embeddable
public record Position(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 6) @Column(name = "latitude")
        BigDecimal latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 6) @Column(name = "longitude")
        BigDecimal longitude,

        @Nullable @Min(0) @Max(100_000) @Column(name = "accuracy_metres")
        Integer accuracyMetres) {}
