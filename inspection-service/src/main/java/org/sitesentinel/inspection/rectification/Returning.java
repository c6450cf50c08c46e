package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that is given back for more (退回补充).
 *
 * @param returnedOn business date; today when absent
 * @param reason what is missing
 */
public record Returning(
        @Nullable @PastOrPresent LocalDate returnedOn,
        @NotBlank @Size(max = 1000) String reason) {

    Map<String, Object> details() {
        return Map.of("reason", reason);
    }
}
