package org.sitesentinel.inspection.rectification;

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
import org.sitesentinel.inspection.officer.CertificateNumber;

/**
 * A re-inspection (复查).
 *
 * @param inspectedOn business date; today when absent
 * @param officers certificate numbers of those who went
 * @param passed whether all that was ordered is done
 * @param evidence ids of the files that show it
 */
public record Reinspection(
        @Nullable @PastOrPresent LocalDate inspectedOn,
        @NotNull @Size(min = 1, max = 10) @UniqueElements List<@NotNull @CertificateNumber String> officers,
        @NotNull Boolean passed,
        @Nullable @Size(max = 4000) String remarks,
        @Nullable @Size(max = 50) @UniqueElements List<@NotNull UUID> evidence) {

    Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>(Map.of("officers", officers, "passed", passed));
        if (remarks != null) {
            details.put("remarks", remarks);
        }
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
