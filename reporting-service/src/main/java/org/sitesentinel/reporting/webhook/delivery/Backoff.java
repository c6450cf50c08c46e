package org.sitesentinel.reporting.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.sitesentinel.reporting.webhook.WebhookConfig;

/** How long to wait after an attempt that failed: twice as long each time, and by chance a little less. */
@ApplicationScoped
class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private final WebhookConfig config;

    Backoff(WebhookConfig config) {
        this.config = config;
    }

    /** Between half the time and all of it, so that those who failed together do not come together again. */
    Duration after(int tries) {
        long whole = atMost(tries).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(whole / 2, whole + 1));
    }

    Duration atMost(int tries) {
        Duration doubled = config.firstDelay().multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(config.longestDelay()) < 0 ? doubled : config.longestDelay();
    }
}
