package org.sitesentinel.reporting.alert.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.reporting.alert.AlertFixture.ABOVE_ONE;
import static org.sitesentinel.reporting.alert.AlertFixture.RULES;
import static org.sitesentinel.reporting.alert.AlertFixture.changing;
import static org.sitesentinel.reporting.alert.AlertFixture.entered;
import static org.sitesentinel.reporting.alert.AlertFixture.sites;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.reporting.webhook.WebhookReceiver;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@WithTestResource(WebhookReceiver.class)
class AlertRuleResourceTest {
    private static String rule(String metric, String condition, String... more) {
        return """
                {"name": {"zh": "规则", "en": "Rule"}, "metric": "%s", "condition": %s, "district": "630150",
                 "severity": "INFO"%s}""".formatted(metric, condition, more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    @Test
    void aRuleKeepsWhatItWas() {
        String id = entered(sites(
                "630150",
                ABOVE_ONE,
                "\"filters\": [{\"dimension\": \"managementKind\"," + " \"value\": \"SELF_MANAGED\"}]"));
        String path = RULES + "/" + id;

        Caller.as("analyst")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("enabled", equalTo(true))
                .body("filters.value", contains("SELF_MANAGED"))
                .body("condition.direction", equalTo("ABOVE"))
                .body("condition.clearAt", nullValue());
        Caller.as("bureau-admin")
                .body(sites("630150", ABOVE_ONE))
                .put(path)
                .then()
                .statusCode(428);
        changing(1)
                .body(sites("630150", ABOVE_ONE, "\"enabled\": false"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("enabled", equalTo(false))
                .body("filters", empty());
        changing(1)
                .body(sites("630150", ABOVE_ONE))
                .put(path)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(2));
        Caller.as("inspector")
                .get(path + "/versions")
                .then()
                .body("version", contains(1, 2))
                .body("[0].terms.filters", hasSize(1))
                .body("[1].terms.enabled", equalTo(false));
        Caller.as("analyst")
                .queryParam("district", "630150")
                .queryParam("enabled", false)
                .queryParam("metric", "sites.registered")
                .queryParam("severity", "WARNING")
                .get(RULES)
                .then()
                .body("items.id", hasItem(id));
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sites.registered | {'type': 'THRESHOLD', 'value': 1} | /condition/direction | required",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'ABOVE'} | /condition/value | required",
                "sites.registered | {'direction': 'ABOVE', 'value': 1} | /condition/type | required",
                "sites.registered | {'type': 'SOMETIMES'} | /condition/type | enum",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'ABOVE', 'value': '1'} | /condition/value | number",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'ABOVE', 'value': 1e400} | /condition/value | number",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'ABOVE', 'value': 1e300} | /condition/value | too-precise",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'ABOVE', 'value': 0.00001} | /condition/value | too-precise",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'ABOVE', 'value': 1, 'clearAt': 2} | /condition/clearAt | clear-at-side",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'BELOW', 'value': 1, 'clearAt': 0} | /condition/clearAt | clear-at-side",
                "sites.registered | {'type': 'THRESHOLD', 'direction': 'BELOW', 'value': 1, 'periodDays': 7} | /condition/periodDays | period-of-state",
                "check-ins.total | {'type': 'THRESHOLD', 'direction': 'BELOW', 'value': 1, 'periodDays': 0} | /condition/periodDays | min",
                "vaccination.booster-coverage | {'type': 'THRESHOLD', 'direction': 'BELOW', 'value': 101} | /condition/value | percentage",
                "vaccination.booster-coverage | {'type': 'THRESHOLD', 'direction': 'BELOW', 'value': -1} | /condition/value | percentage",
                "sites.registered | {'type': 'CHANGE', 'value': 0, 'measure': 'VALUE', 'periodDays': 7} | /condition/value | positive",
                "sites.registered | {'type': 'CHANGE', 'value': 1, 'periodDays': 7} | /condition/measure | required",
                "sites.registered | {'type': 'CHANGE', 'value': 1, 'measure': 'VALUE'} | /condition/periodDays | required",
                "sites.registered | {'type': 'STALENESS'} | /condition/silentHours | required",
                "sites.registered | {'type': 'STALENESS', 'silentHours': 1, 'value': 1} | /condition/value | not-of-condition",
                "no.such-metric | {'type': 'STALENESS', 'silentHours': 1} | /metric | unknown-metric",
                "'; drop table alert; -- | {'type': 'STALENESS', 'silentHours': 1} | /metric | unknown-metric",
            },
            quoteCharacter = '"')
    void refusesWhatNoConditionIs(String metric, String condition, String pointer, String code) {
        Caller.as("bureau-admin")
                .body(rule(metric, condition.replace('\'', '"')))
                .post(RULES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(pointer + " " + code))
                .body("errors[0].message", not(equalTo("violation." + code)));
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("bureau-admin")
                .body("""
                        {"name": {"zh": " "}, "metric": "sites.registered", "severity": "HIGH", "district": "99",
                         "groupBy": ["siteType", "colour", "siteType"],
                         "filters": [{"dimension": "siteType", "value": "CASTLE"}, {"dimension": "population", "value": "X"},
                                     {"dimension": "district", "value": "630104"}],
                         "condition": {"type": "THRESHOLD", "direction": "ABOVE"}, "title": "x"}""")
                .post(RULES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/name/zh required",
                                "/name/en required",
                                "/severity enum",
                                "/district division-code",
                                "/groupBy/1 dimension-of-metric",
                                "/groupBy/2 repeated",
                                "/filters/0 value-of-dimension",
                                "/filters/1 dimension-of-metric",
                                "/filters/2 district-of-rule",
                                "/condition/value required"));
    }

    @Test
    void aThousandGroupsAreTooMany() {
        String groups = String.join(", ", Collections.nCopies(1000, "\"siteType\""));

        Caller.as("bureau-admin")
                .body(rule("sites.registered", ABOVE_ONE, "\"groupBy\": [" + groups + "]"))
                .post(RULES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("/groupBy size"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity=HIGH", "enabled=maybe", "limit=0", "limit=1001", "cursor=x", "colour=red"})
    void refusesWhatNoQuestionIs(String query) {
        Caller.as("analyst").get(RULES + "?" + query).then().statusCode(400);
    }

    @Test
    void aRuleLiesWithinTheScopeOfWhoEntersIt() {
        var narrowed = Caller.token("bureau-admin").districts("6401");
        String elsewhere = entered(sites("630151", ABOVE_ONE));

        Caller.with(narrowed)
                .body(sites("630151", ABOVE_ONE))
                .post(RULES)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-scope"));
        Caller.with(narrowed)
                .body(sites("630151", ABOVE_ONE).replace("\"district\": \"630151\", ", ""))
                .post(RULES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/district"));
        Caller.with(narrowed).get(RULES + "/" + elsewhere).then().statusCode(404);
        Caller.with(narrowed)
                .header("If-Match", "\"1\"")
                .body(sites("640101", ABOVE_ONE))
                .put(RULES + "/" + elsewhere)
                .then()
                .statusCode(404);
        Caller.with(narrowed)
                .post(RULES + "/" + elsewhere + "/evaluations")
                .then()
                .statusCode(404);
        Caller.with(narrowed)
                .body(sites("640101", ABOVE_ONE))
                .post(RULES)
                .then()
                .statusCode(201);
    }

    @Test
    void theSameKeyGetsTheSameRule() {
        String first = Caller.as("bureau-admin")
                .header("Idempotency-Key", "alert-rule-1")
                .body(sites("630152", ABOVE_ONE))
                .post(RULES)
                .path("id");

        Caller.as("bureau-admin")
                .header("Idempotency-Key", "alert-rule-1")
                .body(sites("630152", ABOVE_ONE))
                .post(RULES)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }
}
