package org.sitesentinel.inspection.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ActivityKind;

/**
 * What an activity was in truth, as a whole. Its day and district stay: where they are wrong, it is withdrawn and
 * recorded anew.
 *
 * @param reason why it is corrected; kept with the history
 */
public record ActivityCorrection(
        @NotNull ActivityKind kind,
        @NotBlank @Size(max = 200) String topic,

        @NotNull @PositiveOrZero @Max(ActivityInput.MOST_PEOPLE)
        Integer participants,

        @Nullable @PositiveOrZero @Max(ActivityInput.MOST_PEOPLE)
        Integer peopleReached,

        @Nullable @PositiveOrZero @Max(ActivityInput.MOST_PEOPLE)
        Integer sitesReached,

        @Nullable @Size(max = ActivityInput.MOST_SITES) @UniqueElements
        List<@NotNull UUID> siteIds,

        @Nullable @Size(max = ActivityInput.LONGEST_MINUTES) String minutes,
        @NotBlank @Size(max = 500) String reason)
        implements ActivityInput {}
