package org.sitesentinel.screening.personnel;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has left.
 *
 * @param left first day no longer there; today when absent
 */
public record Leaving(@Nullable @PastOrPresent LocalDate left) {}
