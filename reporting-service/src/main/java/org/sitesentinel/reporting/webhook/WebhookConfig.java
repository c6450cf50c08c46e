package org.sitesentinel.reporting.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sitesentinel.reporting.webhook.address.Network;

/**
 * What an operator may set about webhooks. Whose certificates are trusted besides those that the JDK trusts is said by
 * Quarkus' TLS configuration {@code webhooks}.
 */
@ConfigMapping(prefix = "site-sentinel.webhooks")
public interface WebhookConfig {
    /**
     * Networks of our own that may be told ({@code 10.20.0.0/16}), however private, loopback or link-local. None by
     * default.
     */
    Optional<List<Network>> allowedNetworks();

    /** How often each replica looks for what is due, as the scheduler reads it; {@code off} for never. Default 1s. */
    @WithDefault("1s")
    String deliverEvery();

    /** How long a receiver may take to be reached, and again to agree on a key. Default 3s. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long an attempt may take until there is a status. Default 10s. */
    @WithDefault("10s")
    Duration timeout();

    /** Attempts after which a delivery is dead. Default 12. */
    @WithDefault("12")
    int attempts();

    /** How long a delivery waits at most after its first attempt; twice as long after each one more. Default 30s. */
    @WithDefault("30s")
    Duration firstDelay();

    /** The longest that it waits. Default 4h. */
    @WithDefault("4h")
    Duration longestDelay();

    /** How long what was delivered is kept. Default 30 days. */
    @WithDefault("P30D")
    Duration retention();
}
