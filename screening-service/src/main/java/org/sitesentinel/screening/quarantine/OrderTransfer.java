package org.sitesentinel.screening.quarantine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else sees to the person.
 *
 * @param destination to whom or where, without names
 * @param transferredOn business date; today when absent
 */
public record OrderTransfer(
        @NotBlank @Size(max = 300) String destination,
        @Nullable @PastOrPresent LocalDate transferredOn) {}
