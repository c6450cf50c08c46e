package org.sitesentinel.siteregistry.supply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site has in reserve.
 *
 * @param reportedOn business date; today when absent
 */
public record SupplyReport(
        @NotEmpty @Size(max = 50) List<@Valid SupplyItem> items,
        @Nullable @PastOrPresent LocalDate reportedOn) {}
