package org.sitesentinel.siteregistry.site;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Where a site lies: WGS-84 degrees, kept to six decimals, a tenth of a metre. */
public record Position(
        @NotNull @Min(-90) @Max(90) Double latitude,
        @NotNull @Min(-180) @Max(180) Double longitude) {}
