package org.sitesentinel.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.policy.PolicyFixture.POLICIES;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.lookingBack;
import static org.sitesentinel.screening.policy.PolicyFixture.policy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

/** What a policy says of tests, and policies that turn out to be others or come to an end. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PolicyChangeTest {
    private static final String OF_TESTS = """
            , "testingMinimumGapHours": 24, "exposedPosts": ["DRIVER", "PROPERTY_STAFF"], "exposedIntervalDays": 1,
            "vaccinationExcuseHours": 48, "resultWithinHours": 12, "purgeAfterDays": 30}""";

    @Test
    void saysEverythingOfTestsThatThereIsToSay() {
        String id = adopted(ofTests("150901"))
                .body("testingIntervalDays", equalTo(2))
                .body("testingMinimumGapHours", equalTo(24))
                .body("exposedPosts", contains("DRIVER", "PROPERTY_STAFF"))
                .body("exposedIntervalDays", equalTo(1))
                .body("vaccinationExcuseHours", equalTo(48))
                .body("resultWithinHours", equalTo(12))
                .body("purgeAfterDays", equalTo(30))
                .extract()
                .path("id");

        Caller.as("analyst")
                .get(POLICIES + "/" + id)
                .then()
                .body("exposedPosts", contains("DRIVER", "PROPERTY_STAFF"))
                .body("purgeAfterDays", equalTo(30));
    }

    @Test
    void isSilentWhereNothingIsSaid() {
        adopted(policy("150902"))
                .body("testingMinimumGapHours", nullValue())
                .body("exposedPosts", nullValue())
                .body("resultWithinHours", nullValue())
                .body("purgeAfterDays", nullValue());
    }

    @Test
    void whatIsSaidOfTestsMustFitTogether() {
        Caller.as("bureau-admin")
                .body(ofTests("150903")
                        .replace("\"exposedIntervalDays\": 1,", "")
                        .replace("\"testingMinimumGapHours\": 24", "\"testingMinimumGapHours\": 49"))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/exposedIntervalDays required", "/testingMinimumGapHours gap-exceeds-interval"));
    }

    @Test
    void aRespiratorySeasonAsksForNeitherCodesNorTests() {
        Caller.as("frontend")
                .get(POLICIES + "/in-force?division=630104&disease=RESPIRATORY&on=2023-12-01")
                .then()
                .statusCode(200)
                .body("greenCodeRequired", equalTo(false))
                .body("certificateHours", nullValue())
                .body("testingIntervalDays", nullValue())
                .body("riskUnit", equalTo("NONE"));
    }

    @Test
    void aCorrectionReplacesTheTermsAndTellsTheOthers() {
        String id = adopted(policy("150904")).extract().path("id");

        corrected(id, 1, lookingBack(3, "150904", "2022-03-01"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("lookBackDays", equalTo(3))
                .body("testingIntervalDays", nullValue());

        Caller.as("analyst")
                .get(POLICIES + "/in-force?division=150904&on=2022-03-01")
                .then()
                .body("version", equalTo(2))
                .body("name", equalTo("回溯3天"));
        assertThat(TestLog.eventsOf(PolicyState.TOPIC, id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(PolicyState.CORRECTED.name());
            assertThat(event.state().version()).isEqualTo(2);
            assertThat(event.state().lookBackDays()).isEqualTo(3);
        });
    }

    @Test
    void whatEachVersionSaidIsKept() {
        String id = adopted(ofTests("150911")).extract().path("id");
        corrected(id, 1, lookingBack(3, "150911", "2022-03-01"));
        ended(id, 2, "2022-03-31");

        Caller.as("inspector")
                .get(POLICIES + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("version", contains(1, 2, 3))
                .body("terms.lookBackDays", contains(21, 3, 3))
                .body("testing[0].exposedPosts", contains("DRIVER", "PROPERTY_STAFF"))
                .body("[1].testing", nullValue())
                .body("validTo", contains(null, null, "2022-03-31"));
        Caller.as("inspector")
                .get(POLICIES + "/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void whatTellsAPolicyFromOthersStays() {
        String id = adopted(policy("150905")).extract().path("id");

        corrected(
                        id,
                        1,
                        policy("150906")
                                .replace("2022-03-01", "2022-03-02")
                                .replaceFirst("\\{", "{\"disease\": \"MPOX\","))
                .statusCode(422)
                .body("type", endsWith(":policy-moved"))
                .body("errors.pointer", contains("/disease", "/division", "/validFrom"));
        Caller.as("analyst").get(POLICIES + "/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void anEndLetsTheWiderPolicyHoldAgain() {
        String id = adopted(policy("150907")).extract().path("id");

        ended(id, 1, "2022-03-10").statusCode(200).body("validTo", equalTo("2022-03-10"));

        for (var expected : List.of(List.of("2022-03-10", 21), List.of("2022-03-11", 14))) {
            Caller.as("analyst")
                    .get(POLICIES + "/in-force?division=150907&on=" + expected.get(0))
                    .then()
                    .body("lookBackDays", equalTo(expected.get(1)));
        }
        assertThat(TestLog.eventsOf(PolicyState.TOPIC, id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(PolicyState.ENDED.name());
            assertThat(event.state().validTo()).isEqualTo("2022-03-10");
        });
        ended(id, 2, "2022-02-28")
                .statusCode(422)
                .body("type", endsWith(":ends-before-start"))
                .body("errors.pointer", contains("/to"));
    }

    @Test
    void ofCorrectionsAtOnceOneWins() throws Exception {
        String id = adopted(policy("150908")).extract().path("id");

        List<Integer> statuses = Parallel.call(8, () -> corrected(id, 1, lookingBack(3, "150908", "2022-03-01"))
                .extract()
                .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    }

    @Test
    void aChangeNamesTheVersionItStartsFrom() {
        String id = adopted(policy("150909")).extract().path("id");

        Caller.as("bureau-admin")
                .body(policy("150909"))
                .put(POLICIES + "/" + id)
                .then()
                .statusCode(428);
        corrected(id, 2, policy("150909")).statusCode(412);
        corrected(UUID.randomUUID().toString(), 1, policy("150909")).statusCode(404);
    }

    @Test
    void aPolicyBeyondTheDistrictsOfTheCallerIsNotTouched() {
        String id = adopted(policy("150910")).extract().path("id");

        Caller.with(Caller.token("bureau-admin").districts("6301"))
                .header("If-Match", "\"1\"")
                .body(policy("150910"))
                .put(POLICIES + "/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-scope"));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 428",
        "inspector, 403",
        "site-operator, 403",
        "district-system, 403",
        "frontend, 403",
        "analyst, 403",
        "privacy-officer, 403",
    })
    void onlyTheBureauChangesPolicies(String role, int status) {
        String id = "01795000-0000-7000-8000-000000000001";

        Caller.as(role).body(policy("000000")).put(POLICIES + "/" + id).then().statusCode(status);
        Caller.as(role)
                .body("{\"to\": \"2022-06-27\"}")
                .post(POLICIES + "/" + id + "/ending")
                .then()
                .statusCode(status);
    }

    private static String ofTests(String division) {
        return policy(division).replaceFirst("}\\s*$", OF_TESTS);
    }

    private static ValidatableResponse corrected(String id, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(POLICIES + "/" + id)
                .then();
    }

    private static ValidatableResponse ended(String id, int version, String to) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"" + to + "\"}")
                .post(POLICIES + "/" + id + "/ending")
                .then();
    }
}
