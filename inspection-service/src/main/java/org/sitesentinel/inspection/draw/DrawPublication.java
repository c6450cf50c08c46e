package org.sitesentinel.inspection.draw;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a draw.
 *
 * @param publishedOn business date; today when absent
 */
public record DrawPublication(@Nullable @PastOrPresent LocalDate publishedOn) {}
