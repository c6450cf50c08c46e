package org.sitesentinel.screening.returnee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that should not have been made.
 *
 * @param reason kept with the history
 * @param withdrawnOn business date; today when absent
 */
public record ReturneeWithdrawal(
        @NotBlank @Size(max = 500) String reason,
        @Nullable @PastOrPresent LocalDate withdrawnOn) {}
