package org.sitesentinel.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.sitesentinel.screening.policy.PolicyFixture.POLICIES;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.policy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** What is no policy, and that a refusal leaves no trace. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PolicyRefusalTest {

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(PolicyState.TOPIC);

        Caller.as("bureau-admin")
                .body("""
                        {"disease": "Covid 19", "division": "63", "name": " ", "validFrom": "2022-02-30", "validTo": 20220401,
                         "lookBackDays": 7.0, "riskUnit": "STREET", "highRiskMeasure": 1, "measureDays": "14",
                         "certificateHours": 0, "riskBasis": "", "greenCodeRequired": "true",
                         "testingIntervalDays": 1e3, "surplus": 1}""")
                .post(POLICIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith(":invalid-request"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/disease pattern",
                                "/division division-code",
                                "/name required",
                                "/validFrom date",
                                "/validTo date",
                                "/lookBackDays integer",
                                "/riskUnit enum",
                                "/highRiskMeasure enum",
                                "/mediumRiskMeasure required",
                                "/measureDays integer",
                                "/certificateHours min",
                                "/riskBasis enum",
                                "/greenCodeRequired boolean",
                                "/testingIntervalDays integer"))
                .body("traceId", notNullValue());

        assertThat(TestLog.size(PolicyState.TOPIC)).isEqualTo(before);
    }

    @Test
    void tellsEveryFieldThatIsMissing() {
        Caller.as("bureau-admin")
                .body("{}")
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/division required",
                                "/name required",
                                "/validFrom required",
                                "/lookBackDays required",
                                "/riskUnit required",
                                "/highRiskMeasure required",
                                "/mediumRiskMeasure required",
                                "/measureDays required",
                                "/greenCodeRequired required"));
    }

    @Test
    void tellsEveryLawThatIsBroken() {
        String body = policy("150701")
                .replaceFirst("\\{", "{\"validTo\": \"2022-02-28\", ")
                .replace("COUNTY", "NONE")
                .replace("\"measureDays\": 14", "\"measureDays\": 0");

        Caller.as("bureau-admin")
                .body(body)
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/validTo ends-before-start",
                                "/riskUnit measures-need-unit",
                                "/measureDays measures-need-days"));
        Caller.as("analyst").get(POLICIES + "?division=150701").then().body("items", empty());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "lookBackDays, -1, min",
        "lookBackDays, 366, max",
        "lookBackDays, 2147483648, integer",
        "measureDays, -1, min",
        "measureDays, 366, max",
        "certificateHours, 0, min",
        "certificateHours, 8761, max",
        "testingIntervalDays, 0, min",
        "testingIntervalDays, 366, max",
        "greenCodeRequired, 1, boolean",
        "greenCodeRequired, null, required",
        "name, '\"\"', required",
        "name, '\"　\"', required",
        "name, '\"a\\u0000\"', text",
        "name, '\"\\ud800\"', text",
        "division, 150702, text",
        "division, '\"15070\"', division-code",
        "division, '\"1507020\"', division-code",
        "division, '\"1507020000000\"', division-code",
        "division, '\"15070x\"', division-code",
        "validFrom, '\"0000-01-01\"', date",
        "validFrom, '\"+10000-01-01\"', date",
        "validFrom, '\"2022-03-01T00:00:00Z\"', date",
    })
    void refusesOneWrongField(String field, String value, String code) {
        String replacement = Matcher.quoteReplacement("\"" + field + "\": " + value);

        Caller.as("bureau-admin")
                .body(policy("150702").replaceFirst("\"" + field + "\": [^,}]+", replacement))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/" + field + " " + code));
    }

    @Test
    void takesWhatIsJustWithinTheBounds() {
        adopted(policy("150703")
                .replace("本地防控措施", "策".repeat(200))
                .replace("\"lookBackDays\": 21", "\"lookBackDays\": 365")
                .replace("\"measureDays\": 14", "\"measureDays\": 365")
                .replace("\"certificateHours\": 24", "\"certificateHours\": 8760")
                .replace("\"testingIntervalDays\": 2", "\"testingIntervalDays\": 365"));
        adopted(policy("150704")
                .replace("2022-03-01", "0001-01-01")
                .replace("\"lookBackDays\": 21", "\"lookBackDays\": 0")
                .replace("\"measureDays\": 14", "\"measureDays\": 1")
                .replace("\"certificateHours\": 24", "\"certificateHours\": 1")
                .replace("\"testingIntervalDays\": 2", "\"testingIntervalDays\": 1"));
        Caller.as("bureau-admin")
                .body(policy("150705").replace("本地防控措施", "策".repeat(201)))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/name size"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"division\": \"150706\"} trailing",
                "{\"division\": \"150706\", \"division\": \"150706\"}",
                "{\"division\": {\"code\": \"150706\"}}",
                "{\"division\": NaN}",
                "{'division': '150706'}",
            })
    void refusesWhatIsNoPolicy(String body) {
        Caller.as("bureau-admin")
                .body(body)
                .post(POLICIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void refusesBrokenUtf8AndHugeBodies() {
        Caller.as("bureau-admin")
                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("type", endsWith(":malformed-json"));
        Caller.as("bureau-admin")
                .body("{\"name\": \"" + "x".repeat(1_100_000) + "\"}")
                .post(POLICIES)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }
}
