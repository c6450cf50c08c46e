package org.sitesentinel.reporting.briefing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * A briefing to draft.
 *
 * @param district whose figures
 * @param asOf business date; today when absent
 * @param template its id; the one that ships with the service when absent
 */
public record NewBriefing(
        @NotNull @DivisionCode String district,
        @Nullable @PastOrPresent LocalDate asOf,
        @Nullable @Size(max = 60) String template) {}
