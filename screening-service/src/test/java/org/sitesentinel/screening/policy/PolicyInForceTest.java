package org.sitesentinel.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.policy.PolicyFixture.POLICIES;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.lookingBack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** Which policy holds where on which day. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PolicyInForceTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "2021-05-11, 14, COUNTY, 新型冠状病毒肺炎防控方案（第八版）",
        "2022-03-31, 14, COUNTY, 新型冠状病毒肺炎防控方案（第八版）",
        "2022-06-27, 14, COUNTY, 新型冠状病毒肺炎防控方案（第八版）",
        "2022-06-28, 7, COMPOUND, 新型冠状病毒肺炎防控方案（第九版）",
        "2022-07-01, 7, COMPOUND, 新型冠状病毒肺炎防控方案（第九版）",
        "2022-11-10, 7, COMPOUND, 新型冠状病毒肺炎防控方案（第九版）",
        "2022-11-11, 7, BUILDING, 优化疫情防控二十条措施",
        "2022-12-06, 7, BUILDING, 优化疫情防控二十条措施",
        "2022-12-10, 0, NONE, 优化疫情防控新十条措施",
        "2023-01-07, 0, NONE, 优化疫情防控新十条措施",
        "2023-01-08, 0, NONE, 新型冠状病毒感染“乙类乙管”总体方案",
        "2023-02-01, 0, NONE, 新型冠状病毒感染“乙类乙管”总体方案",
    })
    void eachNationalPolicyHoldsInItsDays(String on, int lookBackDays, String riskUnit, String name) {
        inForce("150201", on)
                .body("division", equalTo("000000"))
                .body("lookBackDays", equalTo(lookBackDays))
                .body("riskUnit", equalTo(riskUnit))
                .body("name", equalTo(name));
    }

    @Test
    void theOthersHearOfNationalPoliciesToo() {
        assertThat(TestLog.eventsOf(PolicyState.TOPIC, "01795000-0000-7000-8000-000000000002"))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.type()).isIn(PolicyState.ADOPTED.name(), PolicyState.CORRECTED.name());
                    assertThat(event.state().division()).isEqualTo("000000");
                    assertThat(event.state().lookBackDays()).isEqualTo(7);
                    assertThat(event.state().testingIntervalDays()).isEqualTo(3);
                    assertThat(event.state().validFrom()).isEqualTo("2022-06-28");
                });
    }

    @Test
    void wherePoliciesHoldNotYetOrForAnotherDiseaseThereIsNone() {
        for (String query : new String[] {"on=2021-05-10", "on=2022-03-31&disease=MPOX"}) {
            Caller.as("frontend")
                    .get(POLICIES + "/in-force?division=150201&" + query)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", endsWith(":no-policy-in-force"));
        }
    }

    @Test
    void withoutADayItIsTodays() {
        Caller.as("frontend")
                .get(POLICIES + "/in-force?division=150201")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2023-01-08"));
    }

    // The wider a policy of this test, the later it begins: length of division comes before the day.
    @ParameterizedTest(name = "in {0}: looks back {1} days")
    @CsvSource({
        "220301001005, 44",
        "220301001, 43",
        "220301001006, 43",
        "220301002, 42",
        "220301, 42",
        "220301000000, 42",
        "220302, 41",
        "220300, 41",
        "220400, 40",
        "210301, 14",
    })
    void theLongestMatchingDivisionWins(String division, int lookBackDays) {
        adoptedOnce(lookingBack(44, "220301001005", "2022-03-01"));
        adoptedOnce(lookingBack(43, "220301001", "2022-03-02"));
        adoptedOnce(lookingBack(42, "220301", "2022-03-03"));
        adoptedOnce(lookingBack(41, "220300", "2022-03-04"));
        adoptedOnce(lookingBack(40, "220000", "2022-03-05"));

        inForce(division, "2022-03-05").body("lookBackDays", equalTo(lookBackDays));
    }

    /** The cases of a table share their policies. */
    private static void adoptedOnce(String body) {
        int status = Caller.as("bureau-admin").body(body).post(POLICIES).statusCode();
        assertThat(status).isIn(201, 409);
    }

    @Test
    void ofOneDivisionTheLatestBeginningWinsWhicheverWasAdoptedFirst() {
        adopted(lookingBack(52, "150501", "2022-03-10"));
        adopted(lookingBack(51, "150501", "2022-03-01"));
        adopted(lookingBack(53, "150501", "2022-03-20"));

        inForce("150501", "2022-03-09").body("lookBackDays", equalTo(51));
        inForce("150501", "2022-03-10").body("lookBackDays", equalTo(52));
        inForce("150501", "2022-03-19").body("lookBackDays", equalTo(52));
        inForce("150501", "2022-03-20").body("lookBackDays", equalTo(53));
    }

    @Test
    void afterItsLastDayAPolicyGivesWayToTheWiderOne() {
        adopted(lookingBack(61, "150601", "2022-03-01").replaceFirst("\\{", "{\"validTo\": \"2022-03-31\", "))
                .body("validTo", equalTo("2022-03-31"));

        inForce("150601", "2022-02-28").body("division", equalTo("000000"));
        inForce("150601", "2022-03-01").body("lookBackDays", equalTo(61));
        inForce("150601", "2022-03-31").body("lookBackDays", equalTo(61));
        inForce("150601", "2022-04-01").body("lookBackDays", equalTo(14)).body("division", equalTo("000000"));
    }

    @Test
    void aPolicyForOneDayHoldsThatDay() {
        adopted(lookingBack(62, "150602", "2022-03-01").replaceFirst("\\{", "{\"validTo\": \"2022-03-01\", "));

        inForce("150602", "2022-03-01").body("lookBackDays", equalTo(62));
        inForce("150602", "2022-03-02").body("lookBackDays", equalTo(14));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "on=2022-03-01, ?division, required",
        "division=, ?division, required",
        "division=63, ?division, division-code",
        "division=63010, ?division, division-code",
        "division=630104%2500, ?division, division-code",
        "division=%25%25%25%25%25%25, ?division, division-code",
        "division=630104&on=2022-02-30, ?on, date",
        "division=630104&on=yesterday, ?on, date",
        "division=630104&day=2022-02-03, ?, unknown-parameter",
    })
    void asksForADivisionAndADay(String query, String pointer, String code) {
        Caller.as("frontend")
                .urlEncodingEnabled(false)
                .get(POLICIES + "/in-force?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse inForce(String division, String on) {
        return Caller.as("frontend")
                .queryParam("division", division)
                .queryParam("on", on)
                .get(POLICIES + "/in-force")
                .then()
                .statusCode(200);
    }
}
