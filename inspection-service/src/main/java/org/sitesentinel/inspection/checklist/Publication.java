package org.sitesentinel.inspection.checklist;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft comes into force.
 *
 * @param publishedOn first day on which it is in force; today when absent
 */
public record Publication(@Nullable @PastOrPresent LocalDate publishedOn) {}
