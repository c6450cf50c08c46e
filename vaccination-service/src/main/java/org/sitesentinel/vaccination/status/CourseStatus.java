package org.sitesentinel.vaccination.status;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.vaccination.course.CoursePolicy;
import org.sitesentinel.vaccination.product.Platform;

/**
 * How far somebody has come by all of these doses.
 *
 * @param known doses, each once, however many senders told of it
 * @param counted doses that are part of the complete course or the booster, or of a course that is not complete yet
 * @param platform of the complete course; absent while there is none
 * @param primaryCompleteOn day of the dose that made it complete
 * @param boosterEligibleFrom first day on which a booster can be given, or could have been
 * @param boosterOn day of the first booster
 */
public record CourseStatus(
        int known,
        int counted,
        @Nullable Platform platform,
        @Nullable LocalDate primaryCompleteOn,
        @Nullable LocalDate boosterEligibleFrom,
        @Nullable LocalDate boosterOn,
        CourseReason reason) {

    /**
     * The status by these doses, in whatever order they are. Later doses take nothing back: by those up to a day the
     * same days come out, as far as they are not after it.
     */
    public static CourseStatus of(Collection<Dose> doses, CoursePolicy policy) {
        CourseReading reading = new CourseReading(policy);
        doses.stream().sorted(Dose.IN_ORDER).forEach(reading::next);
        return reading.status();
    }

    /** The status by those of these doses that were given up to a day. */
    static CourseStatus upTo(LocalDate day, Collection<Dose> doses, CoursePolicy policy) {
        return of(doses.stream().filter(dose -> !dose.day().isAfter(day)).toList(), policy);
    }

    /**
     * The state on a day.
     *
     * @param day not before the last of the doses
     */
    public VaccinationState on(LocalDate day) {
        if (boosterOn != null) {
            return VaccinationState.BOOSTED;
        }
        if (boosterEligibleFrom != null) {
            return day.isBefore(boosterEligibleFrom) ? VaccinationState.PRIMARY_COMPLETE : VaccinationState.BOOSTER_DUE;
        }
        return known == 0 ? VaccinationState.NO_DOSE_KNOWN : VaccinationState.PRIMARY_INCOMPLETE;
    }
}
