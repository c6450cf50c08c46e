package org.sitesentinel.screening.quarantine;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person is in place.
 *
 * @param startedOn business date, from which days and tests count; today when absent
 */
public record OrderStart(@Nullable @PastOrPresent LocalDate startedOn) {}
