package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site's report on its rectification (整改报告).
 *
 * @param reportedOn business date; today when absent
 * @param measures what was done
 */
public record Report(
        @Nullable @PastOrPresent LocalDate reportedOn,
        @NotBlank @Size(max = 10_000) String measures) {

    Map<String, Object> details() {
        return Map.of("measures", measures);
    }
}
