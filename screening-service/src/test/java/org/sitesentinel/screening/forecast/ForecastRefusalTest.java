package org.sitesentinel.screening.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.notNullValue;
import static org.sitesentinel.screening.forecast.ForecastFixture.FORECASTS;
import static org.sitesentinel.screening.forecast.ForecastFixture.forecast;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** What is no forecast, and that a refusal leaves no trace. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ForecastRefusalTest {

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(ArrivalForecastState.TOPIC);

        Caller.as("bureau-admin")
                .body("""
                        {"siteId": "here", "weekStart": "2022-03-29", "expected": -1, "announcedOn": "2999-01-01",
                         "surplus": 1}""")
                .post(FORECASTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/siteId uuid",
                                "/weekStart monday",
                                "/expected not-negative",
                                "/announcedOn future"))
                .body("traceId", notNullValue());
        Caller.as("bureau-admin")
                .body("{}")
                .post(FORECASTS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/siteId required", "/weekStart required", "/expected required"));

        assertThat(TestLog.size(ArrivalForecastState.TOPIC)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "weekStart, '\"2022-03-27\"', monday",
        "weekStart, '\"2022-W13\"', date",
        "weekStart, '\"+999999999-12-27\"', date",
        "weekStart, 20220328, date",
        "expected, -1, not-negative",
        "expected, 1000001, max",
        "expected, 2147483648, integer",
        "expected, 7.0, integer",
        "expected, 1e3, integer",
        "expected, '\"7\"', integer",
        "expected, true, integer",
        "expected, null, required",
        "announcedOn, '\"2022-02-30\"', date",
        "announcedOn, '\"0000-12-31\"', date",
        "announcedOn, '\"\"', date",
    })
    void refusesOneWrongField(String field, String value, String code) {
        SiteRef nowhere = new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, "630104", null);
        String replacement = Matcher.quoteReplacement("\"" + field + "\": " + value);

        Caller.as("bureau-admin")
                .body(forecast(nowhere, 120).replaceFirst("\"" + field + "\": [^,}]+", replacement))
                .post(FORECASTS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/" + field + " " + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{} {}", "{\"expected\": 1, \"expected\": 1}"})
    void refusesWhatIsNoForecast(String body) {
        Caller.as("bureau-admin")
                .body(body)
                .post(FORECASTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
