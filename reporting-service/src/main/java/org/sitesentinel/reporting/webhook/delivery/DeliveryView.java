package org.sitesentinel.reporting.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.webhook.WebhookEvent;

/**
 * A delivery as it is shown.
 *
 * @param id what the receiver sees as {@code webhook-id}, the same in every attempt
 * @param attempts made so far
 * @param nextAttemptAt not before then; absent where there will be none
 * @param lastStatus what the receiver answered last, if it did
 * @param finishedAt when it was delivered or given up
 */
public record DeliveryView(
        UUID id,
        UUID subscriptionId,
        WebhookEvent event,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable DeliveryError lastError,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
