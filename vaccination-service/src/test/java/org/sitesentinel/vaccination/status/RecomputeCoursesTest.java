package org.sitesentinel.vaccination.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RecomputeCoursesTest {
    private final RecomputeCourses recompute;
    private final EntityManager entityManager;

    RecomputeCoursesTest(RecomputeCourses recompute, EntityManager entityManager) {
        this.recompute = recompute;
        this.entityManager = entityManager;
    }

    @Test
    void everybodyIsReadAnewWhenACourseHasChangedAndNobodyOtherwise() {
        String person = newPerson();
        submit(dose(newReference(), person, "CONVIDECIA", "2021-06-01")).then().body("created", Matchers.equalTo(1));
        recompute.afterChanges();
        assertThat(eligible(person, "2021-12-01")).isEqualTo(1);

        waiting(9);
        try {
            recompute.afterChanges();
            assertThat(eligible(person, "2022-03-01")).isEqualTo(1);
        } finally {
            waiting(6);
        }
        recompute.afterChanges();
        assertThat(eligible(person, "2021-12-01")).isEqualTo(1);

        change("update person_course set reason = 'BOOSTED' where person_ref = '" + person + "'");
        recompute.afterChanges();
        assertThat(TestLog.count("select count(*) from person_course where reason = 'BOOSTED' and person_ref = '"
                        + person + "'"))
                .isEqualTo(1);
    }

    private static long eligible(String person, String day) {
        return TestLog.count("select count(*) from person_course where person_ref = '" + person
                + "' and booster_eligible_from = '" + day + "'");
    }

    private void waiting(int months) {
        change("update vaccination_course set booster_after_months = " + months
                + " where platform = 'AD5_VECTOR' and valid_from = '2020-07-22'");
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(sql).executeUpdate());
    }
}
