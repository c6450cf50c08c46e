package org.sitesentinel.vaccination.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Where the policy is asked for. */
@ApplicationScoped
public class CoursePolicies {
    private final EntityManager entityManager;

    CoursePolicies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All that is known of it now, with the days from which each part holds; one look-up of a few rows. */
    public CoursePolicy current() {
        return new CoursePolicy(
                entityManager.createQuery("from VaccinationCourse", VaccinationCourse.class).getResultList().stream()
                        .map(VaccinationCourse::rule)
                        .toList());
    }
}
