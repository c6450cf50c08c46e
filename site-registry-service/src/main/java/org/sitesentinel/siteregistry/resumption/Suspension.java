package org.sitesentinel.siteregistry.resumption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The bureau stops work again.
 *
 * @param suspendedOn business date; today when absent
 */
@Schema(name = "ResumptionSuspension")
public record Suspension(
        @NotBlank @Size(max = 500) String reason,
        @Nullable @PastOrPresent LocalDate suspendedOn) {}
