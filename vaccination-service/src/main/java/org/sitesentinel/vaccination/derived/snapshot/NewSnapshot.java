package org.sitesentinel.vaccination.derived.snapshot;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day to freeze.
 *
 * @param asOf today when absent: as far as it is known by now
 */
public record NewSnapshot(@Nullable @PastOrPresent LocalDate asOf) {}
