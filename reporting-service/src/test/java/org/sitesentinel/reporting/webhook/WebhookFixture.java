package org.sitesentinel.reporting.webhook;

import io.restassured.specification.RequestSpecification;
import org.sitesentinel.platform.testing.Caller;

/** Subscriptions for tests. */
public final class WebhookFixture {
    public static final String SUBSCRIPTIONS = "/api/v1/webhook-subscriptions";

    /** 32 bytes. */
    public static final String SECRET = "c2l0ZS1zZW50aW5lbC1zZWNyZXQtb2YtdGVzdHMtMDE=";

    private WebhookFixture() {}

    /** Of what is raised and cleared in a district. */
    public static String subscription(String url, String district) {
        return """
                {"url": "%s", "secret": "%s", "events": ["ALERT_RAISED", "ALERT_CLEARED"], "district": "%s"}""".formatted(url, SECRET, district);
    }

    /** Enters one and answers its id. */
    public static String subscribed(String path, String district) {
        return subscribedAt(WebhookReceiver.url(path), district);
    }

    public static String subscribedAt(String url, String district) {
        return Caller.as("bureau-admin")
                .body(subscription(url, district))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static RequestSpecification changing(long version) {
        return Caller.as("bureau-admin").header("If-Match", "\"" + version + "\"");
    }
}
