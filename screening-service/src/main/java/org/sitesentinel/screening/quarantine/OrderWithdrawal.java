package org.sitesentinel.screening.quarantine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order that should not have been made.
 *
 * @param reason kept with the history
 * @param withdrawnOn business date; today when absent
 */
public record OrderWithdrawal(
        @NotBlank @Size(max = 500) String reason,
        @Nullable @PastOrPresent LocalDate withdrawnOn) {}
