package org.sitesentinel.screening.riskarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.AREAS;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.area;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.listed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** What is no risk area, and that a refusal leaves no trace. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RiskAreaRefusalTest {

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(RiskAreaState.TOPIC);

        Caller.as("bureau-admin")
                .body("""
                        {"division": "2101", "divisionName": "", "level": "EXTREME", "from": "2022-02-30", "to": 20220401,
                         "source": "", "surplus": 1}""")
                .post(AREAS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/division division-code",
                                "/divisionName required",
                                "/level enum",
                                "/from date",
                                "/to date",
                                "/source size"))
                .body("traceId", notNullValue());
        Caller.as("bureau-admin")
                .body("{}")
                .post(AREAS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/division required", "/divisionName required", "/level required", "/from required"));

        assertThat(TestLog.size(RiskAreaState.TOPIC)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "from, '\"2022-03-10\", \"to\": \"2022-03-09\"', /to, ends-before-start",
        "from, '\"+10000-01-01\"', /from, date",
        "from, '\"0000-01-01\"', /from, date",
        "from, 1e3, /from, date",
        "level, 2, /level, enum",
        "level, '\"2\"', /level, enum",
        "division, '\"2101080000000\"', /division, division-code",
        "division, '\"210１08\"', /division, division-code",
        "division, '\"990101\"', /division, division-province",
        "division, '\"000001\"', /division, division-province",
        "divisionName, '\"　\"', /divisionName, required",
        "divisionName, '\"a\\u0000\"', /divisionName, text",
        "divisionName, '[\"a\"]', /divisionName, text",
        "source, '\"\\udc00\"', /source, text",
    })
    void refusesOneWrongField(String field, String value, String pointer, String code) {
        String replacement = Matcher.quoteReplacement("\"" + field + "\": " + value);

        Caller.as("bureau-admin")
                .body(area("210108").replaceFirst("\"" + field + "\": [^,}]+", replacement))
                .post(AREAS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(pointer + " " + code));
    }

    @Test
    void takesTextsJustWithinTheirBounds() {
        String longest = area("210109").replace("某区某街道", "区".repeat(200)).replace("国务院客户端", "源".repeat(500));

        listed(longest);
        Caller.as("bureau-admin")
                .body(longest.replace("区区", "区区区").replace("源源", "源源源"))
                .post(AREAS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/divisionName size", "/source size"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{} {}", "{\"level\": \"LOW\", \"level\": \"LOW\"}"})
    void refusesWhatIsNoArea(String body) {
        Caller.as("bureau-admin").body(body).post(AREAS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesBrokenUtf8() {
        Caller.as("bureau-admin")
                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})
                .post(AREAS)
                .then()
                .statusCode(400)
                .body("type", endsWith(":malformed-json"));
    }
}
