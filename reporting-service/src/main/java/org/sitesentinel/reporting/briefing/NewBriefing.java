package org.sitesentinel.reporting.briefing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * A briefing to issue.
 *
 * @param district whose figures
 * @param asOf business date; today when absent
 */
public record NewBriefing(
        @NotNull @DivisionCode String district,
        @Nullable @PastOrPresent LocalDate asOf) {}
