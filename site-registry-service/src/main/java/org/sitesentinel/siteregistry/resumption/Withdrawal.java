package org.sitesentinel.siteregistry.resumption;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The site takes its application back.
 *
 * @param withdrawnOn business date; today when absent
 */
@Schema(name = "ResumptionWithdrawal")
public record Withdrawal(
        @Nullable @Size(max = 500) String reason,
        @Nullable @PastOrPresent LocalDate withdrawnOn) {}
