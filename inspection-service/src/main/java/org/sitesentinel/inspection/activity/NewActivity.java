package org.sitesentinel.inspection.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
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
 * @param peopleReached participants and whoever it reached besides; as many as took part when absent
 * @param sitesReached number of sites; as many as are named when absent, unknown when none are either
 * @param siteIds sites that it reached, as far as they are to be named
 * @param minutes what was said and decided; nobody's name
 */
public record NewActivity(
        @NotNull ActivityKind kind,
        @Nullable @PastOrPresent LocalDate heldOn,
        @NotBlank @Size(max = 200) String topic,
        @NotNull @DivisionCode String district,

        @NotNull @PositiveOrZero @Max(ActivityInput.MOST_PEOPLE)
        Integer participants,

        @Nullable @PositiveOrZero @Max(ActivityInput.MOST_PEOPLE)
        Integer peopleReached,

        @Nullable @PositiveOrZero @Max(ActivityInput.MOST_PEOPLE)
        Integer sitesReached,

        @Nullable @Size(max = ActivityInput.MOST_SITES) @UniqueElements
        List<@NotNull UUID> siteIds,

        @Nullable @Size(max = ActivityInput.LONGEST_MINUTES) String minutes)
        implements ActivityInput {}
