package org.sitesentinel.reporting.webhook.delivery;

import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitesentinel.reporting.webhook.WebhookConfig;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;

/**
 * Sends what is due, a round at a time. Each replica takes others; what one takes and does not finish, another takes
 * later.
 */
@ApplicationScoped
class DeliverWebhooks {
    private static final int OF_EACH = 4;
    private static final int ROUND = 64;
    /** What looking a name up and keeping the outcome may take besides an attempt. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final SendDelivery send;
    private final Backoff backoff;
    private final Steps steps;
    private final WebhookConfig config;
    private final Clock clock;

    DeliverWebhooks(
            Deliveries deliveries, SendDelivery send, Backoff backoff, Steps steps, WebhookConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.send = send;
        this.backoff = backoff;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    @Job
    @Scheduled(
            every = "${site-sentinel.webhooks.deliver-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        steps.repeat(this::deliverRound);
    }

    /** Whether anything was due. */
    private boolean deliverRound() {
        Map<Due, Future<Outcome>> attempts = new LinkedHashMap<>();
        claim().forEach(due -> attempts.put(due, send.send(due)));
        attempts.forEach((due, attempt) ->
                keep(due, attempt.toCompletionStage().toCompletableFuture().join()));
        return !attempts.isEmpty();
    }

    private List<Due> claim() {
        Instant now = clock.instant();
        Instant until = now.plus(config.connectTimeout().multipliedBy(2))
                .plus(config.timeout())
                .plus(MARGIN);
        return deliveries.claim(now, until, OF_EACH, ROUND);
    }

    private void keep(Due due, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome.isDelivered()) {
            deliveries.record(due, outcome, DeliveryStatus.DELIVERED, now, now);
        } else if (due.tries() >= config.attempts()) {
            deliveries.record(due, outcome, DeliveryStatus.DEAD, now, now);
        } else {
            deliveries.record(due, outcome, DeliveryStatus.PENDING, now, now.plus(backoff.after(due.tries())));
        }
    }

    @Job
    @Scheduled(cron = "0 23 3 * * ?")
    void forget() {
        deliveries.forget(clock.instant().minus(config.retention()));
    }
}
