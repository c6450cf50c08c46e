package org.sitesentinel.inspection.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * An activity to record.
 *
 * @param heldOn business date; today when absent
 * @param topic what it was about; tells activities of one kind and day apart
 * @param district division that it was held for
 * @param participants number of people who took part
 */
public record NewActivity(
        @NotNull ActivityKind kind,
        @Nullable @PastOrPresent LocalDate heldOn,
        @NotBlank @Size(max = 200) String topic,
        @NotNull @DivisionCode String district,
        @NotNull @PositiveOrZero @Max(1_000_000) Integer participants) {}
