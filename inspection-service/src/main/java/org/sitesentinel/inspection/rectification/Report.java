package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * A site's report on its rectification (整改报告).
 *
 * @param reportedOn business date; today when absent
 * @param measures what was done
 * @param evidence ids of the files that show it
 */
public record Report(
        @Nullable @PastOrPresent LocalDate reportedOn,
        @NotBlank @Size(max = 10_000) String measures,
        @Nullable @Size(max = 50) @UniqueElements List<@NotNull UUID> evidence) {

    Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>(Map.of("measures", measures));
        if (evidence != null && !evidence.isEmpty()) {
            details.put("evidence", evidence.stream().map(UUID::toString).toList());
        }
        return details;
    }

    /** The files it names; none when absent. */
    List<UUID> files() {
        return evidence == null ? List.of() : evidence;
    }
}
