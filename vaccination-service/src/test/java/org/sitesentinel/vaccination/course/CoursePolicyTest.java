package org.sitesentinel.vaccination.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.vaccination.product.Platform;

class CoursePolicyTest {
    @ParameterizedTest(name = "complete on {0}: booster from {1}")
    @CsvSource({
        "2021-05-22, 2021-11-22",
        "2021-08-31, 2022-02-28",
        "2022-05-28, 2022-11-28",
        // Three months were over when they came to be enough.
        "2022-05-29, 2022-11-29",
        "2022-08-29, 2022-11-29",
        "2022-08-30, 2022-11-30",
        "2022-11-29, 2023-02-28",
        // Nothing is known of any rule before the first.
        "2020-07-01, 2021-01-01"
    })
    void aBoosterIsDueAsTheRuleOfThatDayHasIt(LocalDate complete, LocalDate booster) {
        assertThat(CourseFixture.policy().boosterFrom(Platform.INACTIVATED, complete))
                .isEqualTo(booster);
    }

    @Test
    void whoIsEligibleStaysSoWhenMoreIsAskedFor() {
        List<CourseRule> rules = new ArrayList<>(CourseFixture.rules());
        rules.add(new CourseRule(Platform.AD5_VECTOR, LocalDate.of(2023, 6, 1), 1, 0, 12));
        CoursePolicy policy = new CoursePolicy(rules);

        assertThat(policy.boosterFrom(Platform.AD5_VECTOR, LocalDate.of(2023, 2, 28)))
                .isEqualTo("2023-05-28");
        assertThat(policy.boosterFrom(Platform.AD5_VECTOR, LocalDate.of(2023, 3, 1)))
                .isEqualTo("2024-03-01");
    }

    @Test
    void eachPlatformHasItsOwnRuleOfADay() {
        CoursePolicy policy = CourseFixture.policy();

        assertThat(policy.on(Platform.RECOMBINANT_CHO, LocalDate.of(2022, 11, 28))
                        .boosterAfterMonths())
                .isEqualTo(6);
        assertThat(policy.on(Platform.RECOMBINANT_CHO, LocalDate.of(2022, 11, 29))
                        .boosterAfterMonths())
                .isEqualTo(3);
        assertThat(policy.on(Platform.AD5_VECTOR, LocalDate.of(2019, 1, 1)).doses())
                .isEqualTo(1);
    }

    @Test
    void aPolicyKnowsEveryPlatform() {
        List<CourseRule> rules = CourseFixture.rules().subList(0, 4);

        assertThatThrownBy(() -> new CoursePolicy(rules)).hasMessageContaining("RECOMBINANT_CHO");
    }
}
