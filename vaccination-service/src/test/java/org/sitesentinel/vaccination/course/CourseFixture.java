package org.sitesentinel.vaccination.course;

import java.time.LocalDate;
import java.util.List;
import org.sitesentinel.vaccination.product.Platform;

/** The policy that is shipped. */
public final class CourseFixture {
    private static final LocalDate BEGINNING = LocalDate.of(2020, 7, 22);
    private static final LocalDate SHORTER = LocalDate.of(2022, 11, 29);

    private CourseFixture() {}

    public static List<CourseRule> rules() {
        return List.of(
                new CourseRule(Platform.INACTIVATED, BEGINNING, 2, 3, 6),
                new CourseRule(Platform.INACTIVATED, SHORTER, 2, 3, 3),
                new CourseRule(Platform.AD5_VECTOR, BEGINNING, 1, 0, 6),
                new CourseRule(Platform.AD5_VECTOR, SHORTER, 1, 0, 3),
                new CourseRule(Platform.RECOMBINANT_CHO, BEGINNING, 3, 4, 6),
                new CourseRule(Platform.RECOMBINANT_CHO, SHORTER, 3, 4, 3));
    }

    public static CoursePolicy policy() {
        return new CoursePolicy(rules());
    }
}
