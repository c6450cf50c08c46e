package org.sitesentinel.reporting.webhook.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.webhook.WebhookEvent;
import org.sitesentinel.reporting.webhook.WebhookSubscription;

/** Something to be told to one subscriber. Statements change it; this is to look at. */
@Entity
@Immutable
@Table(name = "webhook_delivery")
class Delivery {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private WebhookSubscription subscription;

    @Enumerated(EnumType.STRING)
    private WebhookEvent event;

    private String body;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;

    private Instant nextAttemptAt;

    private @Nullable Integer lastStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryError lastError;

    private Instant createdAt;

    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    DeliveryView view() {
        return new DeliveryView(
                id,
                subscription.id(),
                event,
                status,
                attempts,
                status == DeliveryStatus.PENDING ? nextAttemptAt : null,
                lastStatus,
                lastError,
                createdAt,
                finishedAt);
    }

    UUID id() {
        return id;
    }

    /** What is sent, letter by letter. */
    String body() {
        return body;
    }
}
