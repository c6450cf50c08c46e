package org.sitesentinel.screening.quarantine;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person may go.
 *
 * @param releasedOn business date; today when absent
 */
public record OrderRelease(@Nullable @PastOrPresent LocalDate releasedOn) {}
