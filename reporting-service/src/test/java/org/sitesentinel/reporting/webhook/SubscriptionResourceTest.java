package org.sitesentinel.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.sitesentinel.reporting.webhook.WebhookFixture.SECRET;
import static org.sitesentinel.reporting.webhook.WebhookFixture.SUBSCRIPTIONS;
import static org.sitesentinel.reporting.webhook.WebhookFixture.changing;
import static org.sitesentinel.reporting.webhook.WebhookFixture.subscribed;
import static org.sitesentinel.reporting.webhook.WebhookFixture.subscription;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.webhook.address.TestHostNames;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@WithTestResource(WebhookReceiver.class)
class SubscriptionResourceTest {
    private static final String DISTRICT = "630160";

    @Test
    void neverShowsItsSecret() {
        String body = Caller.as("bureau-admin")
                .body(subscription(WebhookReceiver.url("/quiet"), DISTRICT))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("events", containsInAnyOrder("ALERT_RAISED", "ALERT_CLEARED"))
                .extract()
                .asString();
        String listed = Caller.as("bureau-admin").get(SUBSCRIPTIONS).asString();

        assertThat(body + listed).doesNotContain("secret\"", SECRET);
        assertThat(TestLog.count("select count(*) from webhook_subscription where position(decode('" + SECRET
                        + "', 'base64') in secret) > 0 or position(convert_to('" + SECRET
                        + "', 'UTF8') in secret) > 0"))
                .isZero();
        assertThat(TestLog.count("select count(*) from idempotency_key where body like '%" + SECRET + "%'"))
                .isZero();
    }

    @Test
    void isChangedAndEndedByVersion() {
        String path = SUBSCRIPTIONS + "/" + subscribed("/changed", DISTRICT);
        String other =
                subscription(WebhookReceiver.url("/other"), DISTRICT).replace(", \"secret\": \"" + SECRET + "\"", "");

        Caller.as("bureau-admin").body(other).put(path).then().statusCode(428);
        changing(1)
                .body(other)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("url", endsWith("/other"));
        changing(1).body(other).put(path).then().statusCode(412);
        changing(1).delete(path).then().statusCode(412);
        changing(2).delete(path).then().statusCode(204);
        Caller.as("bureau-admin").get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "https://",
                "https:///path",
                "https://user:password@example.com/",
                "https://example.com/#part",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://exa mple.com/",
                "https://127.1/",
                "https://例子.测试/",
                "//example.com/",
                "javascript:alert(1)",
                "'; drop table alert; --"
            })
    void refusesWhatNoAddressIs(String url) {
        Caller.as("bureau-admin")
                .body(subscription(url, DISTRICT))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/url webhook-url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.2/",
                "https://2130706434/",
                "https://localhost.test/",
                "https://10.0.0.1/hook",
                "https://172.16.0.1:8443/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://halfprivate.test/"
            })
    void refusesAddressesThatAreNotPublic(String url) {
        TestHostNames.lead("localhost.test", "127.0.0.2");
        TestHostNames.lead("halfprivate.test", "1.1.1.1", "10.0.0.1");

        Caller.as("bureau-admin")
                .body(subscription(url, DISTRICT))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":webhook-address-refused"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/url private-address"));
    }

    @Test
    void refusesNamesThatLeadNowhere() {
        Caller.as("bureau-admin")
                .body(subscription("https://nowhere.test/", DISTRICT))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-host"));
    }

    @Test
    void aPublicAddressIsTaken() {
        TestHostNames.lead("public.test", "1.1.1.1", "2400:3200::1");

        Caller.as("bureau-admin")
                .body(subscription("https://public.test:8443/hook?for=us", DISTRICT))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201);
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("bureau-admin")
                .body("""
                        {"url": "http://x/", "secret": "c2hvcnQ=", "events": ["ALERT_RAISED", "ALERT_FORGOTTEN"],
                         "district": "1", "enabled": "yes", "color": 1}""")
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/url webhook-url",
                                "/secret webhook-secret",
                                "/events/1 enum",
                                "/district division-code",
                                "/enabled boolean"));
        Caller.as("bureau-admin")
                .body("{\"url\": \"https://127.0.0.1/\", \"secret\": \"not base64!\", \"events\": []}")
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/secret webhook-secret", "/events required"));
        Caller.as("bureau-admin")
                .body("{\"url\": \"" + WebhookReceiver.url("/") + "\", \"events\": [\"ALERT_RAISED\"]}")
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/secret required"));
    }

    @Test
    void liesWithinTheScopeOfWhoEntersIt() {
        String elsewhere = subscribed("/elsewhere", DISTRICT);
        var narrowed = Caller.token("bureau-admin").districts("6401");

        Caller.with(narrowed)
                .body(subscription(WebhookReceiver.url("/"), DISTRICT))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-scope"));
        Caller.with(narrowed)
                .body(subscription(WebhookReceiver.url("/"), DISTRICT).replace(", \"district\": \"630160\"", ""))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/district"));
        Caller.with(narrowed).get(SUBSCRIPTIONS + "/" + elsewhere).then().statusCode(404);
        Caller.with(narrowed).get(SUBSCRIPTIONS).then().body("items.id", not(hasItem(elsewhere)));
        Caller.with(narrowed)
                .header("If-Match", "\"1\"")
                .delete(SUBSCRIPTIONS + "/" + elsewhere)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "bureau-admin, 200, 404",
        "analyst, 403, 403",
        "inspector, 403, 403",
        "site-operator, 403, 403",
        "frontend, 403, 403",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int lists, int one) {
        String nobody = "/" + UUID.randomUUID();
        Caller.as(role).get(SUBSCRIPTIONS).then().statusCode(lists);
        Caller.as(role).get(SUBSCRIPTIONS + nobody).then().statusCode(one);
        Caller.as(role)
                .header("If-Match", "\"1\"")
                .delete(SUBSCRIPTIONS + nobody)
                .then()
                .statusCode(one);
        Caller.as(role).get("/api/v1/webhook-deliveries").then().statusCode(lists);
        Caller.as(role).get("/api/v1/webhook-deliveries" + nobody).then().statusCode(one);
        Caller.as(role)
                .get("/api/v1/webhook-deliveries" + nobody + "/body")
                .then()
                .statusCode(one);
        Caller.as(role)
                .post("/api/v1/webhook-deliveries" + nobody + "/replay")
                .then()
                .statusCode(one);
    }

    @Test
    void doesNotPrintWhatIsSecret() {
        SubscriptionTerms terms = new SubscriptionTerms(
                "https://example.com/?token=abc", SECRET, List.of(WebhookEvent.ALERT_RAISED), null, null);

        assertThat(terms.toString()).doesNotContain(SECRET, "abc");
    }
}
