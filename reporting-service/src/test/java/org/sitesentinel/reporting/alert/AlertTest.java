package org.sitesentinel.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.reporting.alert.AlertFixture.ABOVE_ONE;
import static org.sitesentinel.reporting.alert.AlertFixture.ALERTS;
import static org.sitesentinel.reporting.alert.AlertFixture.RULES;
import static org.sitesentinel.reporting.alert.AlertFixture.alertsOf;
import static org.sitesentinel.reporting.alert.AlertFixture.changing;
import static org.sitesentinel.reporting.alert.AlertFixture.close;
import static org.sitesentinel.reporting.alert.AlertFixture.entered;
import static org.sitesentinel.reporting.alert.AlertFixture.evaluated;
import static org.sitesentinel.reporting.alert.AlertFixture.raised;
import static org.sitesentinel.reporting.alert.AlertFixture.register;
import static org.sitesentinel.reporting.alert.AlertFixture.sites;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;
import org.sitesentinel.reporting.webhook.WebhookReceiver;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@WithTestResource(WebhookReceiver.class)
class AlertTest {
    @Inject
    EvaluateDueRules schedule;

    @Test
    void isRaisedOnceWhileItsConditionHoldsAndEndsByItself() {
        register("630181", SiteType.CONSTRUCTION_SITE, 1);
        SiteRef office = register("630181", SiteType.OFFICE_BUILDING, 2);
        String rule = entered(sites("630181", ABOVE_ONE));

        evaluated(rule).body("groups", equalTo(2)).body("raised", hasSize(1)).body("cleared", empty());
        evaluated(rule).body("raised", empty()).body("cleared", empty());
        alertsOf(rule)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("RAISED"))
                .body("items[0].name.zh", equalTo("场所"))
                .body("items[0].district", equalTo("630181"))
                .body("items[0].dimensions.siteType", equalTo("OFFICE_BUILDING"))
                .body("items[0].raisedBy.value", equalTo(2))
                .body("items[0].clearedBy", nullValue());

        close(office);
        evaluated(rule).body("raised", empty()).body("cleared", hasSize(1));
        alertsOf(rule)
                .body("items[0].status", equalTo("CLEARED"))
                .body("items[0].clearedBecause", equalTo("CONDITION_ENDED"))
                .body("items[0].clearedBy.value", equalTo(1));

        register("630181", SiteType.OFFICE_BUILDING, 1);
        evaluated(rule).body("raised", hasSize(1));
        alertsOf(rule).body("items.status", contains("CLEARED", "RAISED"));
    }

    @Test
    void leadsToItsFigure() {
        String rule = raised("630182");

        String href = alertsOf(rule).extract().path("items[0].href");

        Caller.as("analyst").get(href).then().statusCode(200).body("total.value", equalTo(2));
    }

    @Test
    void aGroupInWhichNothingIsLeftIsOver() {
        SiteRef office = register("630183", SiteType.OFFICE_BUILDING, 1);
        String rule = entered(sites("630183", "{\"type\": \"THRESHOLD\", \"direction\": \"ABOVE\", \"value\": 0}"));
        evaluated(rule).body("raised", hasSize(1));

        close(office);

        evaluated(rule).body("cleared", hasSize(1));
        alertsOf(rule).body("items[0].clearedBy.value", equalTo(0));
    }

    @Test
    void aChangeIsHeldAgainstThePeriodBefore() {
        SiteRef site = register("630184", SiteType.OFFICE_BUILDING, 1);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        checkIns(site, today.minusDays(1), 10);
        String rule = entered("""
                {"name": {"zh": "登记", "en": "Check-ins"}, "metric": "check-ins.total", "district": "630184",
                 "condition": {"type": "CHANGE", "direction": "ABOVE", "value": 50, "measure": "PERCENT", "periodDays": 1},
                 "severity": "INFO"}""");
        checkIns(site, today, 14);
        evaluated(rule).body("raised", empty());

        checkIns(site, today, 15, 2);

        evaluated(rule).body("raised", hasSize(1));
        alertsOf(rule)
                .body("items[0].raisedBy.value", equalTo(15))
                .body("items[0].raisedBy.before", equalTo(10))
                .body("items[0].dimensions", equalTo(Map.of()));
    }

    @Test
    void countsWhatHappenedInAPeriod() {
        SiteRef site = register("630185", SiteType.OFFICE_BUILDING, 1);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        checkIns(site, today.minusDays(3), 100);
        checkIns(site, today, 5);
        String rule = entered("""
                {"name": {"zh": "登记", "en": "Check-ins"}, "metric": "check-ins.total", "district": "630185",
                 "condition": {"type": "THRESHOLD", "direction": "BELOW", "value": 6, "periodDays": 3},
                 "severity": "INFO"}""");

        evaluated(rule).body("raised", hasSize(1));
        alertsOf(rule).body("items[0].raisedBy.value", equalTo(5));
    }

    @Test
    void silenceOfATopic() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "630186");
        TestLog.publish(TallyState.RECORDED, Told.tally(site, "tally-" + site.id(), 1, 10, 9, 8));
        TestLog.awaitApplied(TallyState.TOPIC);
        assertThat(TestLog.count("with aged as (update consumer_offset set applied_up_to = now() - interval '25 hours'"
                        + " where topic = 'vaccination.tally' returning 1) select count(*) from aged"))
                .isPositive();
        String rule = entered("""
                {"name": {"zh": "接种未报", "en": "Tallies are silent"}, "metric": "vaccination.headcount",
                 "condition": {"type": "STALENESS", "silentHours": 24}, "severity": "CRITICAL"}""");

        evaluated(rule);

        Caller.as("analyst")
                .queryParam("ruleId", rule)
                .queryParam("severity", "CRITICAL")
                .get(ALERTS)
                .then()
                .body("items.dimensions.topic.flatten()", hasItem("vaccination.tally"))
                .body("items.find { it.dimensions.topic == 'vaccination.tally' }.raisedBy.lastTold", notNullValue())
                .body("items.find { it.dimensions.topic == 'vaccination.tally' }.href", nullValue());
    }

    /** Saying something else of the rule, say how grave it is, does not make the topic tell anything. */
    @Test
    void aTopicThatNeverToldAnythingIsSilentSinceTheRuleWasEntered() {
        String rule = entered(SILENT_VEHICLES.formatted("INFO"));
        TestLog.count("with untold as (update consumer_offset set applied_up_to = null"
                + " where topic = 'screening.vehicle' returning 1) select count(*) from untold");
        evaluated(rule).body("raised", empty());

        TestLog.count("with aged as (update alert_rule_version set recorded_at = now() - interval '25 hours'"
                + " where rule_id = '" + rule + "' returning 1) select count(*) from aged");
        evaluated(rule).body("raised", hasSize(1));
        changing(1)
                .body(SILENT_VEHICLES.formatted("CRITICAL"))
                .put(RULES + "/" + rule)
                .then()
                .statusCode(200);

        evaluated(rule).body("raised", empty()).body("cleared", empty());
        alertsOf(rule).body("items.status", contains("RAISED"));
    }

    private static final String SILENT_VEHICLES = """
            {"name": {"zh": "车辆未报", "en": "Vehicles are silent"}, "metric": "vehicles.closed-loop",
             "condition": {"type": "STALENESS", "silentHours": 24}, "severity": "%s"}""";

    @Test
    void figuresOfPeopleAreForThoseWhoSeeSmallCells() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "630193");
        TestLog.publish(TallyState.RECORDED, Told.tally(site, "tally-" + site.id(), 1, 3, 2, 1));
        TestLog.awaitApplied(TallyState.TOPIC);
        String rule = entered("""
                {"name": {"zh": "接种", "en": "Roster"}, "metric": "vaccination.headcount", "district": "630193",
                 "condition": {"type": "THRESHOLD", "direction": "ABOVE", "value": 2}, "severity": "INFO"}""");
        evaluated(rule).body("raised", hasSize(1));

        alertsOf(rule).body("items[0].raisedBy.value", equalTo(3));
        Caller.as("inspector")
                .queryParam("ruleId", rule)
                .get(ALERTS)
                .then()
                .body("items[0].raisedBy.suppressed", equalTo(true))
                .body("items[0].raisedBy.value", nullValue())
                .body("items[0].raisedBy.numerator", nullValue());
        String csv = Caller.as("inspector")
                .accept("text/csv")
                .queryParam("ruleId", rule)
                .get(ALERTS)
                .asString();
        assertThat(csv).contains("630193").doesNotContain(",3,");
    }

    @Test
    void severalReplicasRaiseOne() throws ExecutionException, InterruptedException {
        register("630187", SiteType.OFFICE_BUILDING, 2);
        String rule = entered(sites("630187", ABOVE_ONE));

        List<Integer> answers = Parallel.call(8, () -> Caller.as("bureau-admin")
                .post(RULES + "/" + rule + "/evaluations")
                .statusCode());

        assertThat(answers).containsOnly(200);
        alertsOf(rule).body("items", hasSize(1));
    }

    @Test
    void theScheduleEvaluatesWhatHasRested() throws ExecutionException, InterruptedException {
        register("630188", SiteType.OFFICE_BUILDING, 2);
        String rule = entered(sites("630188", ABOVE_ONE));

        Parallel.call(4, () -> {
            schedule.evaluate();
            return true;
        });

        alertsOf(rule).body("items", hasSize(1));
        String notRested = "select count(*) from alert_rule_evaluation where rule_id = '" + rule
                + "' and evaluated_at > now() - interval '1 minute'";
        assertThat(TestLog.count(notRested)).isEqualTo(1);
        long before = TestLog.count("select count(distinct evaluated_at) from alert_rule_evaluation");
        schedule.evaluate();
        assertThat(TestLog.count("select count(distinct evaluated_at) from alert_rule_evaluation"))
                .isEqualTo(before);
    }

    @Test
    void isAcknowledgedOnce() {
        String rule = raised("630189");
        String alert = ALERTS + "/" + alertsOf(rule).extract().path("items[0].id");
        String note = "{\"note\": \"正在核查\"}";

        Caller.as("bureau-admin")
                .body(note)
                .post(alert + "/acknowledgement")
                .then()
                .statusCode(428);
        changing(7).body(note).post(alert + "/acknowledgement").then().statusCode(412);
        Caller.as("bureau-admin").get(alert).then().header("ETag", "\"1\"");
        changing(1)
                .body(note)
                .post(alert + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("note", equalTo("正在核查"))
                .body("acknowledgedBy", notNullValue())
                .body("acknowledgedAt", notNullValue());
        changing(2)
                .body(note)
                .post(alert + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("type", endsWith(":alert-is-acknowledged"));
        evaluated(rule).body("raised", empty());
        alertsOf(rule).body("items.status", contains("ACKNOWLEDGED"));
    }

    @Test
    void aRuleThatIsDisabledOrWatchesSomethingElseEndsItsAlerts() {
        String rule = raised("630190");
        String path = RULES + "/" + rule;

        changing(1)
                .body(sites("630190", ABOVE_ONE).replace("WARNING", "CRITICAL"))
                .put(path)
                .then()
                .statusCode(200);
        alertsOf(rule).body("items.status", contains("RAISED")).body("items.severity", contains("WARNING"));

        changing(2)
                .body(sites("630190", ABOVE_ONE.replace("1}", "1.5}")))
                .put(path)
                .then()
                .statusCode(200);
        alertsOf(rule).body("items.clearedBecause", contains("RULE_CHANGED"));
        evaluated(rule).body("raised", hasSize(1));

        changing(3)
                .body(sites("630190", ABOVE_ONE.replace("1}", "1.5}"), "\"enabled\": false"))
                .put(path)
                .then()
                .statusCode(200);
        alertsOf(rule).body("items.clearedBecause", contains("RULE_CHANGED", "RULE_DISABLED"));
        Caller.as("bureau-admin")
                .post(path + "/evaluations")
                .then()
                .statusCode(409)
                .body("type", endsWith(":rule-is-disabled"));
        String over = ALERTS + "/" + alertsOf(rule).extract().path("items[1].id");
        changing(2)
                .body("{}")
                .post(over + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("type", endsWith(":alert-is-cleared"));
    }

    @Test
    void aRuleOfAllDistrictsShowsEachItsOwn() {
        register("630191", SiteType.OFFICE_BUILDING, 2);
        register("640191", SiteType.OFFICE_BUILDING, 2);
        String rule = entered("""
                {"name": {"zh": "场所", "en": "Sites"}, "metric": "sites.registered", "groupBy": ["district"],
                 "condition": {"type": "THRESHOLD", "direction": "ABOVE", "value": 1}, "severity": "INFO"}""");
        evaluated(rule);
        var narrowed = Caller.token("analyst").districts("630191");

        Caller.with(narrowed)
                .queryParam("ruleId", rule)
                .get(ALERTS)
                .then()
                .statusCode(200)
                .body("items.district", contains("630191"));
        Caller.with(narrowed).get(RULES + "/" + rule).then().statusCode(404);
        String other = Caller.as("analyst")
                .queryParam("ruleId", rule)
                .queryParam("district", "640191")
                .get(ALERTS)
                .then()
                .extract()
                .path("items[0].id");
        Caller.with(narrowed).get(ALERTS + "/" + other).then().statusCode(404);
        Caller.with(Caller.token("bureau-admin").districts("630191"))
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(ALERTS + "/" + other + "/acknowledgement")
                .then()
                .statusCode(404);
    }

    @Test
    void isListedByPageAndAsATable() {
        register("630192", SiteType.OFFICE_BUILDING, 2);
        register("630192", SiteType.CONSTRUCTION_SITE, 2);
        String rule = entered(sites("630192", ABOVE_ONE));
        evaluated(rule);

        String cursor = Caller.as("inspector")
                .queryParam("ruleId", rule)
                .queryParam("open", true)
                .queryParam("limit", 1)
                .get(ALERTS)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        Caller.as("inspector")
                .queryParam("ruleId", rule)
                .queryParam("cursor", cursor)
                .queryParam("limit", 1)
                .get(ALERTS)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        String csv = Caller.as("analyst")
                .accept("text/csv")
                .queryParam("ruleId", rule)
                .get(ALERTS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("siteType=OFFICE_BUILDING", "warning", "raised");
        Caller.as("analyst")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .queryParam("ruleId", rule)
                .get(ALERTS)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}: reads {1}, manages {2}")
    @CsvSource({
        "bureau-admin, 200, 404",
        "analyst, 200, 403",
        "inspector, 200, 403",
        "site-operator, 403, 403",
        "frontend, 403, 403",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int reads, int manages) {
        String nobody = "/" + UUID.randomUUID();
        Caller.as(role).get(ALERTS).then().statusCode(reads);
        Caller.as(role).get(ALERTS + nobody).then().statusCode(reads == 200 ? 404 : 403);
        Caller.as(role).get(RULES).then().statusCode(reads);
        Caller.as(role).post(RULES + nobody + "/evaluations").then().statusCode(manages);
        Caller.as(role)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(ALERTS + nobody + "/acknowledgement")
                .then()
                .statusCode(manages);
        Caller.as(role)
                .header("If-Match", "\"1\"")
                .body(sites("630101", ABOVE_ONE))
                .put(RULES + nobody)
                .then()
                .statusCode(manages);
    }

    private static void checkIns(SiteRef site, LocalDate day, int people) {
        checkIns(site, day, people, 1);
    }

    private static void checkIns(SiteRef site, LocalDate day, int people, long version) {
        TestLog.publish(
                CheckInTallyState.COUNTED,
                new CheckInTallyState(
                        site.id() + ":" + day,
                        version,
                        day,
                        Instant.EPOCH,
                        site,
                        8,
                        new CheckInTallyState.Counts(people, 0, 0),
                        new CheckInTallyState.Counts(0, 0, 0)));
        TestLog.awaitApplied(CheckInTallyState.TOPIC);
    }
}
