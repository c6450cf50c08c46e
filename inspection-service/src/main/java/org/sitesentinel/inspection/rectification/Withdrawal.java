package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal (撤销).
 *
 * @param withdrawnOn business date; today when absent
 * @param reason why the case is given up
 */
public record Withdrawal(
        @Nullable @PastOrPresent LocalDate withdrawnOn,
        @NotBlank @Size(max = 1000) String reason) {

    Map<String, Object> details() {
        return Map.of("reason", reason);
    }
}
