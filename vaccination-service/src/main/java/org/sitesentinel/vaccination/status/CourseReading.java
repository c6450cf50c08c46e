package org.sitesentinel.vaccination.status;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.vaccination.course.CoursePolicy;
import org.sitesentinel.vaccination.course.CourseRule;
import org.sitesentinel.vaccination.product.Platform;

/** Reads doses one after the other, and knows after each how far they lead. */
final class CourseReading {
    /** From how many doses on the last one of a course is taken for a booster. */
    private static final int LOOKS_LIKE_A_BOOSTER = 3;

    /**
     * What counts of a platform.
     *
     * @param last day of the last dose that counts
     */
    private record Part(int doses, LocalDate last) {}

    private final CoursePolicy policy;
    private final Map<Platform, Part> parts = new EnumMap<>(Platform.class);
    private @Nullable Dose before;
    private int known;
    private @Nullable Platform platform;
    private @Nullable LocalDate completeOn;
    private @Nullable LocalDate eligibleFrom;
    private @Nullable LocalDate boosterOn;
    private CourseReason reason = CourseReason.NO_DOSE;

    CourseReading(CoursePolicy policy) {
        this.policy = policy;
    }

    void next(Dose dose) {
        if (before != null && dose.isToldAgain(before)) {
            return;
        }
        before = dose;
        known++;
        if (eligibleFrom == null) {
            reason = dose.boosterOnly() ? CourseReason.BOOSTER_PRODUCT_ONLY : towardsCourse(dose);
        } else if (boosterOn == null) {
            reason = afterCourse(dose, eligibleFrom);
        }
    }

    /** The doses of each platform are counted by themselves; the first course that is complete is the primary one. */
    private CourseReason towardsCourse(Dose dose) {
        CourseRule rule = policy.on(dose.platform(), dose.day());
        Part part = parts.get(dose.platform());
        if (part != null && dose.day().isBefore(part.last().plusWeeks(rule.weeksApart()))) {
            return CourseReason.DOSE_TOO_EARLY;
        }
        int doses = part == null ? 1 : part.doses() + 1;
        parts.put(dose.platform(), new Part(doses, dose.day()));
        if (doses < rule.doses()) {
            return parts.size() > 1 ? CourseReason.MIXED_PRODUCTS : CourseReason.DOSES_MISSING;
        }
        platform = dose.platform();
        completeOn = dose.day();
        eligibleFrom = policy.boosterFrom(dose.platform(), dose.day());
        return doses < LOOKS_LIKE_A_BOOSTER ? CourseReason.COURSE_COMPLETE : CourseReason.LAST_DOSE_IS_NO_BOOSTER;
    }

    /** A booster may be of any platform; how long it must wait, that of the course says. */
    private CourseReason afterCourse(Dose dose, LocalDate eligible) {
        if (dose.day().isBefore(eligible)) {
            return CourseReason.BOOSTER_TOO_EARLY;
        }
        boosterOn = dose.day();
        return dose.platform() == platform ? CourseReason.BOOSTED : CourseReason.BOOSTED_WITH_ANOTHER;
    }

    CourseStatus status() {
        return new CourseStatus(known, counted(), platform, completeOn, eligibleFrom, boosterOn, reason);
    }

    private int counted() {
        int ofCourse = parts.entrySet().stream()
                .filter(part -> platform == null || part.getKey() == platform)
                .mapToInt(part -> part.getValue().doses())
                .sum();
        return boosterOn == null ? ofCourse : ofCourse + 1;
    }
}
