package org.sitesentinel.inspection.checklist;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition goes without another one in its place.
 *
 * @param retiredOn last day on which it is in force; today when absent
 */
public record Retirement(@Nullable @PastOrPresent LocalDate retiredOn) {}
