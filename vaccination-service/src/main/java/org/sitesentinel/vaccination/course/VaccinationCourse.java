package org.sitesentinel.vaccination.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.sitesentinel.vaccination.product.Platform;

/** A row of the policy; written by migrations alone. */
@Entity
@Immutable
@IdClass(VaccinationCourse.Key.class)
class VaccinationCourse {
    record Key(String platform, LocalDate validFrom) {}

    @Id
    private String platform;

    @Id
    private LocalDate validFrom;

    private short doses;
    private short weeksApart;
    private short boosterAfterMonths;

    @SuppressWarnings("NullAway.Init")
    protected VaccinationCourse() {}

    CourseRule rule() {
        return new CourseRule(Platform.valueOf(platform), validFrom, doses, weeksApart, boosterAfterMonths);
    }
}
