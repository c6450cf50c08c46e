package org.sitesentinel.reporting.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.reporting.alert.AlertFixture.ABOVE_ONE;
import static org.sitesentinel.reporting.alert.AlertFixture.raised;
import static org.sitesentinel.reporting.webhook.WebhookFixture.SECRET;
import static org.sitesentinel.reporting.webhook.WebhookFixture.SUBSCRIPTIONS;
import static org.sitesentinel.reporting.webhook.WebhookFixture.changing;
import static org.sitesentinel.reporting.webhook.WebhookFixture.subscribed;
import static org.sitesentinel.reporting.webhook.WebhookFixture.subscribedAt;
import static org.sitesentinel.reporting.webhook.WebhookFixture.subscription;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.alert.AlertFixture;
import org.sitesentinel.reporting.webhook.WebhookConfig;
import org.sitesentinel.reporting.webhook.WebhookReceiver;
import org.sitesentinel.reporting.webhook.WebhookReceiver.Received;
import org.sitesentinel.reporting.webhook.address.Network;
import org.sitesentinel.reporting.webhook.address.PublicAddresses;
import org.sitesentinel.reporting.webhook.address.TestHostNames;
import org.sitesentinel.runtime.person.PersonCipher;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@WithTestResource(WebhookReceiver.class)
class DeliveryTest {
    private static final String DELIVERIES = "/api/v1/webhook-deliveries";

    @Inject
    DeliverWebhooks deliver;

    @Inject
    Deliveries deliveries;

    @Inject
    Vertx vertx;

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    PublicAddresses addresses;

    @Inject
    PersonCipher cipher;

    @Inject
    Clock clock;

    @Test
    void isSignedOverIdTimeAndBody() {
        String subscription = subscribed("/signed", "630170");
        String rule = raised("630170");

        deliver.deliver();

        Received received = one("/signed");
        String id = received.header("webhook-id");
        long timestamp = Long.parseLong(received.header("webhook-timestamp"));
        assertThat(received.header("webhook-signature"))
                .isEqualTo(Signature.of(Base64.getDecoder().decode(SECRET), id, timestamp, received.body()));
        assertThat(received.header("webhook-attempt")).isEqualTo("1");
        assertThat(received.header("webhook-event")).isEqualTo("ALERT_RAISED");
        assertThat(received.header("content-type")).isEqualTo("application/json");
        assertThat(Duration.between(Instant.ofEpochSecond(timestamp), clock.instant()))
                .isLessThan(Duration.ofMinutes(1));
        JsonPath body = JsonPath.from(received.body());
        assertThat(body.getString("type")).isEqualTo("ALERT_RAISED");
        assertThat(body.getString("data.ruleId")).isEqualTo(rule);
        assertThat(body.getString("data.status")).isEqualTo("RAISED");
        of(subscription)
                .body("items.id", contains(id))
                .body("items[0].status", equalTo("DELIVERED"))
                .body("items[0].lastStatus", equalTo(204))
                .body("items[0].finishedAt", notNullValue())
                .body("items[0].nextAttemptAt", nullValue());
        assertThat(Caller.as("bureau-admin")
                        .get(DELIVERIES + "/" + id + "/body")
                        .asString())
                .isEqualTo(received.body());
    }

    @Test
    void tellsWhatIsSubscribedToAndNothingElse() {
        String subscription = subscribed("/events", "630171");
        String everything = subscribed("/prefix", "630172");
        String rule = raised("630171");
        String alert = AlertFixture.alertsOf(rule).extract().path("items[0].id");
        changing(1)
                .body("{}")
                .post(AlertFixture.ALERTS + "/" + alert + "/acknowledgement")
                .then()
                .statusCode(200);
        changing(1)
                .body(AlertFixture.sites("630171", ABOVE_ONE, "\"enabled\": false"))
                .put(AlertFixture.RULES + "/" + rule)
                .then()
                .statusCode(200);

        of(subscription).body("items.event", contains("ALERT_RAISED", "ALERT_CLEARED"));
        of(everything).body("items", hasSize(0));
    }

    @Test
    void isTriedAgainGivenUpAndReplayedUnderItsId() {
        WebhookReceiver.answer("/broken", () -> 500);
        String subscription = subscribed("/broken", "630173");
        raised("630173");

        deliver.deliver();

        List<Received> attempts = WebhookReceiver.at("/broken");
        assertThat(attempts).extracting(one -> one.header("webhook-attempt")).containsExactly("1", "2", "3");
        String id = attempts.get(0).header("webhook-id");
        assertThat(attempts).extracting(one -> one.header("webhook-id")).containsOnly(id);
        assertThat(attempts)
                .extracting(Received::body)
                .containsOnly(attempts.get(0).body());
        Caller.as("bureau-admin")
                .queryParam("subscriptionId", subscription)
                .queryParam("status", "DEAD")
                .get(DELIVERIES)
                .then()
                .body("items.id", contains(id))
                .body("items[0].lastStatus", equalTo(500))
                .body("items[0].lastError", equalTo("STATUS"));

        WebhookReceiver.answer("/broken", () -> 204);
        Caller.as("bureau-admin")
                .post(DELIVERIES + "/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"));
        deliver.deliver();

        assertThat(WebhookReceiver.at("/broken").get(3).header("webhook-id")).isEqualTo(id);
        assertThat(WebhookReceiver.at("/broken").get(3).header("webhook-attempt"))
                .isEqualTo("4");
        of(subscription).body("items.status", contains("DELIVERED"));
        Caller.as("bureau-admin")
                .post(DELIVERIES + "/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", endsWith(":delivery-is-not-dead"));
    }

    @Test
    void followsNoRedirection() {
        WebhookReceiver.answer("/moved", () -> 302);
        String subscription = subscribed("/moved", "630174");
        raised("630174");

        deliver.deliver();

        assertThat(WebhookReceiver.at("/moved/elsewhere")).isEmpty();
        of(subscription).body("items.status", contains("DEAD")).body("items.lastStatus", contains(302));
    }

    @Test
    void hearsNoMoreThanAStatus() {
        WebhookReceiver.answer("/talkative", () -> 200);
        String subscription = subscribed("/talkative", "630175");
        raised("630175");

        deliver.deliver();

        of(subscription).body("items.status", contains("DELIVERED")).body("items.attempts", contains(1));
    }

    @Test
    void aNameIsLookedUpAndCheckedEachTime() {
        TestHostNames.lead("rebound.test", "1.1.1.1");
        String subscription = subscribedAt("https://rebound.test:" + WebhookReceiver.port() + "/rebound", "630176");
        raised("630176");
        TestHostNames.lead("rebound.test", "127.0.0.2");

        deliver.deliver();

        assertThat(WebhookReceiver.at("/rebound")).isEmpty();
        of(subscription)
                .body("items.status", contains("DEAD"))
                .body("items.lastError", contains("PRIVATE_ADDRESS"))
                .body("items[0].lastStatus", nullValue());
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndAsksForTheNamesCertificate() {
        TestHostNames.lead(WebhookReceiver.NAME, "127.0.0.1");
        TestHostNames.lead("impostor.test", "127.0.0.1");
        String named =
                subscribedAt("https://" + WebhookReceiver.NAME + ":" + WebhookReceiver.port() + "/named", "630177");
        String impostor = subscribedAt("https://impostor.test:" + WebhookReceiver.port() + "/impostor", "630177");
        raised("630177");

        deliver.deliver();

        of(named).body("items.status", contains("DELIVERED"));
        of(impostor).body("items.status", contains("DEAD")).body("items.lastError", contains("TLS"));
        assertThat(WebhookReceiver.at("/impostor")).isEmpty();
        assertThat(one("/named").header("host")).startsWith(WebhookReceiver.NAME);
    }

    @Test
    void severalReplicasSendEachOnce() throws ExecutionException, InterruptedException {
        for (int i = 0; i < 6; i++) {
            subscribed("/shared", "630178");
        }
        raised("630178");

        Parallel.call(4, () -> {
            deliver.deliver();
            return true;
        });

        assertThat(WebhookReceiver.at("/shared"))
                .extracting(one -> one.header("webhook-id"))
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @Test
    void whatAKilledReplicaHadInHandAnotherSends() {
        String subscription = subscribed("/killed", "630179");
        raised("630179");
        Instant now = clock.instant();

        assertThat(deliveries.claim(now, now.plusSeconds(60), 4, 64))
                .filteredOn(due -> due.subscriptionId().equals(UUID.fromString(subscription)))
                .hasSize(1);
        assertThat(deliveries.claim(now, now.plusSeconds(60), 4, 64)).isEmpty();
        assertThat(deliveries.claim(now.plusSeconds(61), now, 4, 64))
                .filteredOn(due -> due.subscriptionId().equals(UUID.fromString(subscription)))
                .extracting(Due::attempt)
                .containsExactly(2);
        deliver.deliver();

        assertThat(one("/killed").header("webhook-attempt")).isEqualTo("3");
    }

    @Test
    void anOutcomeThatComesLateChangesNothing() {
        String subscription = subscribed("/late", "630180");
        raised("630180");
        Instant now = clock.instant();
        Due first = mine(deliveries.claim(now, now, 4, 64), subscription);
        mine(deliveries.claim(now, now, 4, 64), subscription);

        deliveries.record(first, Outcome.answered(500), DeliveryStatus.DEAD, now, now);

        of(subscription).body("items.status", contains("PENDING"));
        deliver.deliver();
    }

    @Test
    void whoIsNotToBeToldIsNot() {
        String disabled = subscribed("/disabled", "630161");
        changing(1)
                .body(subscription(WebhookReceiver.url("/disabled"), "630161").replace("}", ", \"enabled\": false}"))
                .put(SUBSCRIPTIONS + "/" + disabled)
                .then()
                .statusCode(200);
        raised("630161");

        of(disabled).body("items", hasSize(0));
    }

    @Test
    void aNewSecretSignsFromThenOn() {
        String other = "d2hzZWNfYW5vdGhlci1zZWNyZXQtb2YtdGVzdHMtMDI=";
        String subscription = subscribed("/rotated", "630162");
        changing(1)
                .body(subscription(WebhookReceiver.url("/rotated"), "630162").replace(SECRET, "whsec_" + other))
                .put(SUBSCRIPTIONS + "/" + subscription)
                .then()
                .statusCode(200);
        raised("630162");

        deliver.deliver();

        Received received = one("/rotated");
        assertThat(received.header("webhook-signature"))
                .isEqualTo(Signature.of(
                        Base64.getDecoder().decode(other),
                        received.header("webhook-id"),
                        Long.parseLong(received.header("webhook-timestamp")),
                        received.body()));
    }

    @Test
    void doesNotWaitForever() {
        WebhookReceiver.answer("/slow", () -> {
            try {
                Thread.sleep(2000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return 204;
        });
        UUID id = UUID.randomUUID();
        byte[] secret = cipher.encrypt(id.toString(), "webhook-secret", new byte[32]);
        Due due = new Due(UUID.randomUUID(), id, WebhookReceiver.url("/slow"), secret, "ALERT_RAISED", "{}", 1, 1);
        SendDelivery impatient =
                new SendDelivery(vertx, tls, addresses, cipher, settings(Duration.ofMillis(100)), clock);

        Outcome outcome =
                impatient.send(due).toCompletionStage().toCompletableFuture().join();

        assertThat(outcome).isEqualTo(Outcome.failed(DeliveryError.TIMEOUT));
        impatient.close();
    }

    @Test
    void tellsWhatWentWrong() {
        UUID id = UUID.randomUUID();
        byte[] secret = cipher.encrypt(id.toString(), "webhook-secret", new byte[32]);
        SendDelivery send = new SendDelivery(vertx, tls, addresses, cipher, settings(Duration.ofSeconds(9)), clock);

        assertThat(failure(send, new Due(id, id, "https://nowhere.test/", secret, "ALERT_RAISED", "{}", 1, 1)))
                .isEqualTo(DeliveryError.UNKNOWN_HOST);
        assertThat(failure(send, new Due(id, id, "https://127.0.0.1:1/", secret, "ALERT_RAISED", "{}", 1, 1)))
                .isEqualTo(DeliveryError.CONNECTION);
        assertThat(failure(send, new Due(id, UUID.randomUUID(), "https://127.0.0.1/", secret, "X", "{}", 1, 1)))
                .isEqualTo(DeliveryError.SECRET_UNREADABLE);
        send.close();
    }

    @Test
    void waitsTwiceAsLongEachTimeAndByChanceALittleLess() {
        Backoff backoff = new Backoff(settings(Duration.ofSeconds(1)));

        assertThat(List.of(backoff.atMost(1), backoff.atMost(2), backoff.atMost(3), backoff.atMost(40)))
                .containsExactly(
                        Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofHours(4));
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(2)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        }
    }

    @Test
    void whatWasDeliveredIsForgottenInTime() {
        String subscription = subscribed("/forgotten", "630163");
        raised("630163");
        deliver.deliver();

        deliveries.forget(clock.instant().minusSeconds(3600));
        of(subscription).body("items", hasSize(1));
        deliveries.forget(clock.instant().plusSeconds(1));
        of(subscription).body("items", hasSize(0));
    }

    @Test
    void liesWithTheDistrictOfItsSubscription() {
        String subscription = subscribed("/scoped", "630164");
        raised("630164");
        String delivery = of(subscription).extract().path("items[0].id");
        var narrowed = Caller.token("bureau-admin").districts("6401");

        Caller.with(narrowed).get(DELIVERIES + "/" + delivery).then().statusCode(404);
        Caller.with(narrowed)
                .post(DELIVERIES + "/" + delivery + "/replay")
                .then()
                .statusCode(404);
        Caller.with(narrowed)
                .queryParam("subscriptionId", subscription)
                .get(DELIVERIES)
                .then()
                .body("items", hasSize(0));
        Caller.with(Caller.token("bureau-admin").districts("6301"))
                .get(DELIVERIES + "/" + delivery)
                .then()
                .statusCode(200);
        assertThat(TestLog.count(
                        "select count(*) from webhook_delivery where subscription_id = '" + subscription + "'"))
                .isEqualTo(1);
    }

    private static DeliveryError failure(SendDelivery send, Due due) {
        return Optional.ofNullable(send.send(due)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .error())
                .orElseThrow();
    }

    private static Due mine(List<Due> due, String subscription) {
        return due.stream()
                .filter(one -> one.subscriptionId().equals(UUID.fromString(subscription)))
                .findFirst()
                .orElseThrow();
    }

    private static Received one(String path) {
        assertThat(WebhookReceiver.at(path)).hasSize(1);
        return WebhookReceiver.at(path).get(0);
    }

    private static ValidatableResponse of(String subscription) {
        return Caller.as("bureau-admin")
                .queryParam("subscriptionId", subscription)
                .get(DELIVERIES)
                .then()
                .statusCode(200);
    }

    private static WebhookConfig settings(Duration timeout) {
        return new WebhookConfig() {
            @Override
            public Optional<List<Network>> allowedNetworks() {
                return Optional.empty();
            }

            @Override
            public String deliverEvery() {
                return "off";
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(9);
            }

            @Override
            public Duration timeout() {
                return timeout;
            }

            @Override
            public int attempts() {
                return 12;
            }

            @Override
            public Duration firstDelay() {
                return Duration.ofSeconds(30);
            }

            @Override
            public Duration longestDelay() {
                return Duration.ofHours(4);
            }

            @Override
            public Duration retention() {
                return Duration.ofDays(30);
            }
        };
    }
}
