package org.sitesentinel.reporting.webhook.delivery;

import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.sitesentinel.reporting.webhook.WebhookConfig;
import org.sitesentinel.reporting.webhook.WebhookSubscription;
import org.sitesentinel.reporting.webhook.address.AddressRefusedException;
import org.sitesentinel.reporting.webhook.address.PublicAddresses;
import org.sitesentinel.runtime.person.PersonCipher;

/**
 * Makes one attempt: looks the name up, refuses what is not public, and connects to the very address it has checked, so
 * that a name which leads elsewhere a moment later leads nowhere. Waits for a status and reads nothing more.
 */
@ApplicationScoped
class SendDelivery {
    private static final int HTTPS = 443;

    private final Vertx vertx;
    private final HttpClient client;
    private final PublicAddresses addresses;
    private final PersonCipher cipher;
    private final WebhookConfig config;
    private final Clock clock;

    SendDelivery(
            Vertx vertx,
            TlsConfigurationRegistry tls,
            PublicAddresses addresses,
            PersonCipher cipher,
            WebhookConfig config,
            Clock clock) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.cipher = cipher;
        this.config = config;
        this.clock = clock;
        HttpClientOptions options = new HttpClientOptions()
                .setSsl(true)
                .setKeepAlive(false)
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setConnectTimeout((int) config.connectTimeout().toMillis());
        tls.get("webhooks").ifPresent(trusted -> TlsConfigUtils.configure(options, trusted));
        this.client = vertx.createHttpClient(options.setVerifyHost(true).setTrustAll(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Never fails: what went wrong is the outcome. */
    Future<Outcome> send(Due due) {
        URI uri = URI.create(due.url());
        return vertx.executeBlocking(() -> addresses.of(uri.getHost()).get(0), false)
                .compose(address -> post(due, uri, address))
                .recover(fault -> Future.succeededFuture(Outcome.failed(error(fault))));
    }

    private Future<Outcome> post(Due due, URI uri, InetAddress address) {
        byte[] key;
        try {
            key = WebhookSubscription.key(due.subscriptionId(), due.secret(), cipher);
        } catch (IllegalStateException unreadable) {
            return Future.succeededFuture(Outcome.failed(DeliveryError.SECRET_UNREADABLE));
        }
        int port = uri.getPort() == -1 ? HTTPS : uri.getPort();
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setURI((path.isEmpty() ? "/" : path) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .setFollowRedirects(false);
        return client.request(options).compose(request -> post(due, key, request));
    }

    private Future<Outcome> post(Due due, byte[] key, HttpClientRequest request) {
        long timestamp = clock.instant().getEpochSecond();
        request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "site-sentinel")
                .putHeader("webhook-id", due.id().toString())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-attempt", Integer.toString(due.attempt()))
                .putHeader("webhook-event", due.event())
                .putHeader("webhook-signature", Signature.of(key, due.id().toString(), timestamp, due.body()));
        AtomicBoolean late = new AtomicBoolean();
        long timer = vertx.setTimer(config.timeout().toMillis(), ended -> {
            late.set(true);
            request.reset();
        });
        return request.send(Buffer.buffer(due.body()))
                .map(response -> {
                    // That it breaks off is our own doing.
                    response.exceptionHandler(brokenOff -> {});
                    return Outcome.answered(response.statusCode());
                })
                .recover(fault -> late.get()
                        ? Future.succeededFuture(Outcome.failed(DeliveryError.TIMEOUT))
                        : Future.failedFuture(fault))
                .onComplete(ended -> {
                    vertx.cancelTimer(timer);
                    // Whatever the receiver still has to say is not heard.
                    request.connection().close();
                });
    }

    private static DeliveryError error(Throwable fault) {
        if (fault instanceof AddressRefusedException) {
            return DeliveryError.PRIVATE_ADDRESS;
        } else if (fault instanceof UnknownHostException) {
            return DeliveryError.UNKNOWN_HOST;
        } else if (fault instanceof SSLException) {
            return DeliveryError.TLS;
        } else if (fault instanceof TimeoutException
                || fault instanceof StreamResetException
                || (fault instanceof ConnectException
                        && String.valueOf(fault.getMessage()).contains("timed out"))) {
            return DeliveryError.TIMEOUT;
        }
        return DeliveryError.CONNECTION;
    }
}
