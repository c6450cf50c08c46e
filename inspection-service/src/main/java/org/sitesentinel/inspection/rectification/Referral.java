package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A referral to the body with penal power (移送).
 *
 * @param referredOn business date, after the deadline; today when absent
 * @param referredTo which body
 * @param reason why
 */
public record Referral(
        @Nullable @PastOrPresent LocalDate referredOn,
        @NotBlank @Size(max = 200) String referredTo,
        @NotBlank @Size(max = 1000) String reason) {

    Map<String, Object> details() {
        return Map.of("referredTo", referredTo, "reason", reason);
    }
}
