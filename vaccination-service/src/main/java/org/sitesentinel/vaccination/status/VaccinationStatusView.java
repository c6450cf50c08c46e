package org.sitesentinel.vaccination.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.vaccination.product.Platform;

/**
 * How far somebody was on a day, as it is shown; nobody's name, and no dose by itself.
 *
 * @param explanation the reason in words
 * @param dosesKnown up to the day, each once
 * @param dosesCounted of them those that are part of the course or the booster
 * @param platform of the complete course; absent while there is none
 * @param boosterEligibleFrom first day on which a booster can be given, or could have been
 */
public record VaccinationStatusView(
        String personRef,
        LocalDate asOf,
        VaccinationState state,
        CourseReason reason,
        String explanation,
        int dosesKnown,
        int dosesCounted,
        @Nullable Platform platform,
        @Nullable LocalDate primaryCompleteOn,
        @Nullable LocalDate boosterEligibleFrom,
        @Nullable LocalDate boosterOn) {

    static VaccinationStatusView of(String personRef, LocalDate asOf, CourseStatus status, String explanation) {
        return new VaccinationStatusView(
                personRef,
                asOf,
                status.on(asOf),
                status.reason(),
                explanation,
                status.known(),
                status.counted(),
                status.platform(),
                status.primaryCompleteOn(),
                status.boosterEligibleFrom(),
                status.boosterOn());
    }
}
