package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed record of an interview.
 *
 * @param signedOn business date, not before the interview; today when absent
 * @param scan id of the file that shows it
 */
public record Signing(
        @Nullable @PastOrPresent LocalDate signedOn,
        @NotNull UUID scan) {

    Map<String, Object> details(LocalDate day) {
        return Map.of("signedOn", day.toString(), "scan", scan.toString());
    }
}
