package org.sitesentinel.vaccination.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.vaccination.course.CourseFixture;
import org.sitesentinel.vaccination.course.CoursePolicy;
import org.sitesentinel.vaccination.product.Platform;

/** Laws that hold for any doses. */
class CourseStatusLawTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 4, 1);
    private static final int DAYS = 800;

    private final CoursePolicy policy = CourseFixture.policy();

    @Property(tries = 500)
    void theOrderInWhichDosesAreToldDoesNotMatterNorThatSomeAreToldAgain(
            @ForAll("histories") List<Dose> doses, @ForAll long seed) {
        List<Dose> told = new ArrayList<>(doses);
        told.addAll(doses.subList(0, doses.size() / 2));
        Collections.shuffle(told, new Random(seed));

        assertThat(CourseStatus.of(told, policy)).isEqualTo(CourseStatus.of(doses, policy));
    }

    /** So the days that are kept by person answer for every day before them, too. */
    @Property(tries = 500)
    void laterDosesTakeNothingBack(@ForAll("histories") List<Dose> doses, @ForAll("days") LocalDate day) {
        CourseStatus all = CourseStatus.of(doses, policy);
        CourseStatus then = CourseStatus.upTo(day, doses, policy);

        assertThat(then.primaryCompleteOn()).isEqualTo(upTo(day, all.primaryCompleteOn()));
        assertThat(then.boosterOn()).isEqualTo(upTo(day, all.boosterOn()));
        if (then.primaryCompleteOn() != null) {
            assertThat(then.boosterEligibleFrom()).isEqualTo(all.boosterEligibleFrom());
            assertThat(then.platform()).isEqualTo(all.platform());
        }
    }

    private static @Nullable LocalDate upTo(LocalDate day, @Nullable LocalDate date) {
        return date == null || date.isAfter(day) ? null : date;
    }

    @Property(tries = 500)
    void daysFollowOneAnotherAndOnlyWhatIsKnownCounts(@ForAll("histories") List<Dose> doses) {
        CourseStatus status = CourseStatus.of(doses, policy);

        assertThat(status.counted()).isBetween(0, status.known());
        assertThat(status.known()).isLessThanOrEqualTo(doses.size());
        if (status.boosterOn() != null) {
            assertThat(status.boosterOn()).isAfterOrEqualTo(status.boosterEligibleFrom());
        }
        if (status.boosterEligibleFrom() != null) {
            assertThat(status.boosterEligibleFrom()).isAfter(status.primaryCompleteOn());
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<Dose>> histories() {
        return Combinators.combine(days(), Arbitraries.of(Platform.class), Arbitraries.of(false, false, false, true))
                .as((day, platform, booster) -> new Dose(day, platform, booster && platform == Platform.AD5_VECTOR))
                .list()
                .ofMaxSize(6);
    }
}
