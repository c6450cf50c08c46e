package org.sitesentinel.screening.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.policy.PolicyFixture.POLICIES;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.lookingBack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

/** On which days of a quarantine a policy has tests taken. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class QuarantineTermsTest {
    @Test
    void aPolicySaysThemAndEachVersionKeepsThem() {
        String id = adopted(saying("654201", "\"centralTestDays\": [1, 3, 60], \"homeTestDays\": []"))
                .body("centralTestDays", contains(1, 3, 60))
                .body("homeTestDays", empty())
                .body("observationTestDays", nullValue())
                .extract()
                .path("id");

        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body(saying("654201", "\"observationTestDays\": [2]"))
                .put(POLICIES + "/" + id)
                .then()
                .statusCode(200)
                .body("centralTestDays", nullValue())
                .body("observationTestDays", contains(2));

        Caller.as("analyst").get(POLICIES + "/" + id).then().body("observationTestDays", contains(2));
        Caller.as("analyst")
                .get(POLICIES + "/" + id + "/versions")
                .then()
                .body("[0].quarantine.centralTestDays", contains(1, 3, 60))
                .body("[0].quarantine.homeTestDays", empty())
                .body("[1].quarantine.observationTestDays", contains(2));
    }

    @Test
    void aPolicyMayBeSilent() {
        String id = adopted(lookingBack(3, "654202", "2022-03-01"))
                .body("centralTestDays", nullValue())
                .body("homeTestDays", nullValue())
                .extract()
                .path("id");

        Caller.as("analyst").get(POLICIES + "/" + id + "/versions").then().body("[0].quarantine", nullValue());
    }

    @ParameterizedTest(name = "{0}: {1}; {2}; {3}")
    @CsvSource({
        "2022-03-20, 1 4 7 14, 1 4 7 14, 1 7 14",
        "2022-07-01, 1 2 3 5 7, 1 4 7, 1 4 7",
        "2022-11-20, 1 2 3 5, 1 3 5 7, 1 3",
        "2022-12-20, 6 7, 6 7, ''",
        "2023-02-01, '', '', ''",
    })
    void theNationalPoliciesSayWhatHeldUnderThem(String on, String central, String home, String observation) {
        String id = Caller.as("analyst")
                .get(POLICIES + "/in-force?division=659901&on=" + on)
                .then()
                .body("centralTestDays", equalTo(days(central)))
                .body("homeTestDays", equalTo(days(home)))
                .body("observationTestDays", equalTo(days(observation)))
                .extract()
                .path("id");

        Caller.as("analyst")
                .get(POLICIES + "/" + id + "/versions")
                .then()
                .body("[-1].quarantine.centralTestDays", equalTo(days(central)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0]                  | /0 min",
                "[61]                 | /0 max",
                "[1, null]            | /1 required",
                "[3, 1, 0]            | /2 min /1 not-ascending",
                "[1, 4, 4]            | /2 not-ascending",
                "[1, 1.5]             | /1 integer",
                "7                    | array",
            })
    void theyAscendWithinTheLongestQuarantine(String days, String errors) {
        String field = "homeTestDays";

        Caller.as("bureau-admin")
                .body(saying("654203", "\"" + field + "\": " + days))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { (it.pointer - '/homeTestDays') + ' ' + it.code }*.trim().join(' ')",
                        equalTo(errors));
    }

    @Test
    void thereAreTwentyAtMost() {
        adopted(saying("654204", "\"homeTestDays\": " + upTo(20)));
        Caller.as("bureau-admin")
                .body(saying("654205", "\"homeTestDays\": " + upTo(21)))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/homeTestDays size"));
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<Integer> days(String days) {
        return Stream.of(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static String saying(String division, String fields) {
        return lookingBack(3, division, "2022-03-01").replaceFirst("}\\s*$", ", " + fields + "}");
    }
}
