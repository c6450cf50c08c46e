package org.sitesentinel.vaccination.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.vaccination.course.CourseFixture;
import org.sitesentinel.vaccination.product.Platform;

class CourseStatusTest {
    /**
     * Doses: I inactivated, A Ad5 vector, B the same for boosters alone, C recombinant (CHO); as of the day after
     * the @. Then the days of the complete course, from which a booster can be given, and of the booster.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing is known,                    @ 2022-03-31,                 NO_DOSE_KNOWN,      ,           ,           , NO_DOSE",
        "one inactivated,                     I21-05-01 @ 2022-03-31,       PRIMARY_INCOMPLETE, ,           ,           , DOSES_MISSING",
        "two three weeks apart,               I21-05-01 I21-05-22 @ 2021-11-21, PRIMARY_COMPLETE, 2021-05-22, 2021-11-22, , COURSE_COMPLETE",
        "two a day less apart,                I21-05-01 I21-05-21 @ 2022-03-31, PRIMARY_INCOMPLETE, ,       ,           , DOSE_TOO_EARLY",
        "a third after one too early,         I21-05-01 I21-05-10 I21-05-22 @ 2021-06-01, PRIMARY_COMPLETE, 2021-05-22, 2021-11-22, , COURSE_COMPLETE",
        "three each too early but the last,   I21-05-01 I21-05-08 I21-05-15 I21-05-22 @ 2021-06-01, PRIMARY_COMPLETE, 2021-05-22, 2021-11-22, , COURSE_COMPLETE",
        "eligible today,                      I21-05-01 I21-05-22 @ 2021-11-22, BOOSTER_DUE, 2021-05-22, 2021-11-22, , COURSE_COMPLETE",
        "boosted on the first day,            I21-05-01 I21-05-22 I21-11-22 @ 2021-11-22, BOOSTED, 2021-05-22, 2021-11-22, 2021-11-22, BOOSTED",
        "a third a day too early,             I21-05-01 I21-05-22 I21-11-21 @ 2021-11-21, PRIMARY_COMPLETE, 2021-05-22, 2021-11-22, , BOOSTER_TOO_EARLY",
        "and a day later,                     I21-05-01 I21-05-22 I21-11-21 @ 2021-11-22, BOOSTER_DUE, 2021-05-22, 2021-11-22, , BOOSTER_TOO_EARLY",
        "a fourth after one too early,        I21-05-01 I21-05-22 I21-11-21 I21-12-10 @ 2022-03-31, BOOSTED, 2021-05-22, 2021-11-22, 2021-12-10, BOOSTED",
        "four: the first booster holds,       I21-05-01 I21-05-22 I21-11-22 I22-06-01 @ 2022-12-31, BOOSTED, 2021-05-22, 2021-11-22, 2021-11-22, BOOSTED",
        "a month without that day,            I21-08-01 I21-08-31 @ 2022-02-28, BOOSTER_DUE, 2021-08-31, 2022-02-28, , COURSE_COMPLETE",
        "boosted with a recombinant one,      I21-05-01 I21-05-22 C21-12-01 @ 2022-03-31, BOOSTED, 2021-05-22, 2021-11-22, 2021-12-01, BOOSTED_WITH_ANOTHER",
        "boosted with an inhaled one,         I21-05-01 I21-05-22 B22-10-01 @ 2022-12-31, BOOSTED, 2021-05-22, 2021-11-22, 2022-10-01, BOOSTED_WITH_ANOTHER",
        "one Ad5,                             A21-06-01 @ 2021-11-30,       PRIMARY_COMPLETE,   2021-06-01, 2021-12-01, , COURSE_COMPLETE",
        "one Ad5 half a year ago,             A21-06-01 @ 2021-12-01,       BOOSTER_DUE,        2021-06-01, 2021-12-01, , COURSE_COMPLETE",
        "two Ad5 too close,                   A21-06-01 A21-09-01 @ 2022-03-31, BOOSTER_DUE,    2021-06-01, 2021-12-01, , BOOSTER_TOO_EARLY",
        "two Ad5,                             A21-06-01 A21-12-01 @ 2022-03-31, BOOSTED,        2021-06-01, 2021-12-01, 2021-12-01, BOOSTED",
        "an inhaled one alone,                B22-10-01 @ 2023-06-01,       PRIMARY_INCOMPLETE, ,           ,           , BOOSTER_PRODUCT_ONLY",
        "two inhaled ones alone,              B22-10-01 B23-05-01 @ 2023-06-01, PRIMARY_INCOMPLETE, ,       ,           , BOOSTER_PRODUCT_ONLY",
        "Ad5 and inhaled,                     A22-01-01 B22-10-01 @ 2022-12-31, BOOSTED,        2022-01-01, 2022-07-01, 2022-10-01, BOOSTED",
        "one recombinant,                     C21-04-01 @ 2022-03-31,       PRIMARY_INCOMPLETE, ,           ,           , DOSES_MISSING",
        "two recombinant,                     C21-04-01 C21-04-29 @ 2022-03-31, PRIMARY_INCOMPLETE, ,       ,           , DOSES_MISSING",
        "three recombinant four weeks apart,  C21-04-01 C21-04-29 C21-05-27 @ 2021-11-26, PRIMARY_COMPLETE, 2021-05-27, 2021-11-27, , LAST_DOSE_IS_NO_BOOSTER",
        "the third half a year later,         C21-04-01 C21-04-29 C21-12-01 @ 2022-03-31, PRIMARY_COMPLETE, 2021-12-01, 2022-06-01, , LAST_DOSE_IS_NO_BOOSTER",
        "the second too early,                C21-04-01 C21-04-28 C21-05-27 @ 2022-03-31, PRIMARY_INCOMPLETE, ,  ,      , DOSES_MISSING",
        "the third too early,                 C21-04-01 C21-04-29 C21-05-26 @ 2022-03-31, PRIMARY_INCOMPLETE, ,  ,      , DOSE_TOO_EARLY",
        "a fourth is the booster,             C21-04-01 C21-04-29 C21-05-27 C21-11-27 @ 2022-03-31, BOOSTED, 2021-05-27, 2021-11-27, 2021-11-27, BOOSTED",
        "a fourth too early,                  C21-04-01 C21-04-29 C21-05-27 C21-11-26 @ 2021-11-26, PRIMARY_COMPLETE, 2021-05-27, 2021-11-27, , BOOSTER_TOO_EARLY",
        "mixed: two of two platforms,         I21-05-01 C21-06-01 @ 2022-03-31, PRIMARY_INCOMPLETE, ,       ,           , MIXED_PRODUCTS",
        "mixed: three and no course,          C21-05-01 I21-06-01 C21-07-01 @ 2022-03-31, PRIMARY_INCOMPLETE, ,  ,      , MIXED_PRODUCTS",
        "mixed: the other completes,          I21-05-01 C21-06-01 I21-07-01 @ 2021-12-31, PRIMARY_COMPLETE, 2021-07-01, 2022-01-01, , COURSE_COMPLETE",
        "mixed: one Ad5 is a course,          I21-05-01 A21-05-10 @ 2021-11-09, PRIMARY_COMPLETE, 2021-05-10, 2021-11-10, , COURSE_COMPLETE",
        "mixed: what is left over is no booster, I21-05-01 A21-05-10 I21-05-22 @ 2021-11-09, PRIMARY_COMPLETE, 2021-05-10, 2021-11-10, , BOOSTER_TOO_EARLY",
        "told out of order,                   I21-11-22 I21-05-22 I21-05-01 @ 2022-03-31, BOOSTED, 2021-05-22, 2021-11-22, 2021-11-22, BOOSTED",
        "told twice,                          I21-05-01 I21-05-01 @ 2022-03-31, PRIMARY_INCOMPLETE, ,       ,           , DOSES_MISSING",
        "an Ad5 told twice,                   A21-06-01 A21-06-01 @ 2021-07-01, PRIMARY_COMPLETE, 2021-06-01, 2021-12-01, , COURSE_COMPLETE",
        "a dose in the future,                I21-05-01 I21-05-22 @ 2021-05-21, PRIMARY_INCOMPLETE, ,       ,           , DOSES_MISSING",
        "all doses in the future,             I21-05-01 I21-05-22 @ 2021-04-30, NO_DOSE_KNOWN,  ,           ,           , NO_DOSE",
        "a booster in the future,             A21-06-01 A22-06-01 @ 2022-05-31, BOOSTER_DUE,    2021-06-01, 2021-12-01, , COURSE_COMPLETE",
        "eligible by the shorter interval,    I22-08-01 I22-09-10 @ 2022-12-10, BOOSTER_DUE,    2022-09-10, 2022-12-10, , COURSE_COMPLETE",
        "boosted before it was shorter,       I22-07-01 I22-08-01 I22-11-28 @ 2022-11-28, PRIMARY_COMPLETE, 2022-08-01, 2022-11-29, , BOOSTER_TOO_EARLY",
        "boosted when it was shorter,         I22-07-01 I22-08-01 I22-11-29 @ 2022-11-29, BOOSTED, 2022-08-01, 2022-11-29, 2022-11-29, BOOSTED"
    })
    void comesOfDosesAndDays(
            String what,
            String history,
            VaccinationState state,
            @Nullable LocalDate complete,
            @Nullable LocalDate eligible,
            @Nullable LocalDate booster,
            CourseReason reason) {
        int at = history.indexOf('@');
        LocalDate asOf = LocalDate.parse(history.substring(at + 1).strip());
        List<Dose> doses = doses(history.substring(0, at));

        CourseStatus status = CourseStatus.upTo(asOf, doses, CourseFixture.policy());

        assertThat(status.on(asOf)).isEqualTo(state);
        assertThat(status.primaryCompleteOn()).isEqualTo(complete);
        assertThat(status.boosterEligibleFrom()).isEqualTo(eligible);
        assertThat(status.boosterOn()).isEqualTo(booster);
        assertThat(status.reason()).isEqualTo(reason);
        List<Dose> backwards = new ArrayList<>(doses);
        Collections.reverse(backwards);
        assertThat(CourseStatus.upTo(asOf, backwards, CourseFixture.policy())).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1} known, {2} counted")
    @CsvSource({
        "'',                                         0, 0",
        "I21-05-01 I21-05-01,                        1, 1",
        "I21-05-01 I21-05-10,                        2, 1",
        "I21-05-01 C21-06-01,                        2, 2",
        "I21-05-01 C21-06-01 I21-07-01,              3, 2",
        "I21-05-01 I21-05-22 I21-06-22 I22-01-01,    4, 3",
        "A21-06-01 A22-01-01 A22-08-01,              3, 2",
        "B22-10-01,                                  1, 0"
    })
    void saysHowManyDosesCount(String history, int known, int counted) {
        CourseStatus status = CourseStatus.of(doses(history), CourseFixture.policy());

        assertThat(status.known()).isEqualTo(known);
        assertThat(status.counted()).isEqualTo(counted);
    }

    private static List<Dose> doses(String history) {
        return Arrays.stream(history.strip().split(" +"))
                .flatMap(CourseStatusTest::dose)
                .toList();
    }

    private static Stream<Dose> dose(String text) {
        if (text.isEmpty()) {
            return Stream.empty();
        }
        Platform platform =
                switch (text.charAt(0)) {
                    case 'I' -> Platform.INACTIVATED;
                    case 'C' -> Platform.RECOMBINANT_CHO;
                    default -> Platform.AD5_VECTOR;
                };
        return Stream.of(new Dose(LocalDate.parse("20" + text.substring(1)), platform, text.charAt(0) == 'B'));
    }
}
