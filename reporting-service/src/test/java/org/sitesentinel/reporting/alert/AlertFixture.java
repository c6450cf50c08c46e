package org.sitesentinel.reporting.alert;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** Rules and what makes them raise alerts. Each test takes a district of its own. */
public final class AlertFixture {
    public static final String RULES = "/api/v1/alert-rules";
    public static final String ALERTS = "/api/v1/alerts";

    /** More than one site. */
    public static final String ABOVE_ONE = """
            {"type": "THRESHOLD", "direction": "ABOVE", "value": 1}""";

    private AlertFixture() {}

    /** A rule of the number of sites, by site type. */
    public static String sites(String district, String condition, String... more) {
        return """
                {"name": {"zh": "场所", "en": "Sites"}, "metric": "sites.registered", "groupBy": ["siteType"],
                 "condition": %s, "district": "%s", "severity": "WARNING"%s}""".formatted(condition, district, more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    /** Enters a rule and answers its id. */
    public static String entered(String body) {
        return Caller.as("bureau-admin")
                .body(body)
                .post(RULES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse evaluated(String rule) {
        return Caller.as("bureau-admin")
                .post(RULES + "/" + rule + "/evaluations")
                .then()
                .statusCode(200);
    }

    public static RequestSpecification changing(long version) {
        return Caller.as("bureau-admin").header("If-Match", "\"" + version + "\"");
    }

    public static ValidatableResponse alertsOf(String rule) {
        return Caller.as("analyst")
                .queryParam("ruleId", rule)
                .get(ALERTS)
                .then()
                .statusCode(200);
    }

    /** Registers sites, and waits until they count. */
    public static SiteRef register(String district, SiteType type, int count) {
        SiteRef site = Told.site(type, district);
        for (int i = 0; i < count; i++) {
            site = Told.site(type, district);
            TestLog.publish(SiteState.REGISTERED, Told.registered(site));
        }
        TestLog.awaitApplied(SiteState.TOPIC);
        return site;
    }

    public static void close(SiteRef site) {
        TestLog.publish(
                SiteState.CLOSED, new SiteState(site.id(), 2, Told.DAY, Instant.EPOCH, site, "场所", SiteStatus.CLOSED));
        TestLog.awaitApplied(SiteState.TOPIC);
    }

    /** An alert of a district of its own: the id of its rule. */
    public static String raised(String district) {
        register(district, SiteType.OFFICE_BUILDING, 2);
        String rule = entered(sites(district, ABOVE_ONE));
        evaluated(rule);
        return rule;
    }
}
