package org.sitesentinel.screening.compliance.snapshot;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day to count.
 *
 * @param day today when absent: as far as it is known by now
 */
public record NewSnapshot(@Nullable @PastOrPresent LocalDate day) {}
